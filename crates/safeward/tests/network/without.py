"""Starts the server on an empty database, becomes its administrator, reads pages, and looks at the server's sockets: it
listens, it answers, and it has asked for nothing. Run in a network namespace of its own it has nobody to ask either."""

import fcntl
import http.client
import os
import re
import socket
import struct
import subprocess
import sys
import urllib.parse


def raise_loopback():
    """Brings `lo` up, which a fresh namespace has down (netdevice(7): SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP)."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        asked = struct.pack("16sH14s", b"lo", 0, b"")
        flags = struct.unpack("16sH14s", fcntl.ioctl(any_socket, 0x8913, asked))[1]
        if not flags & 1:
            fcntl.ioctl(any_socket, 0x8914, struct.pack("16sH14s", b"lo", flags | 1, b""))


def sockets(pid):
    """The inodes of a process's sockets."""
    for descriptor in os.listdir(f"/proc/{pid}/fd"):
        try:
            found = re.fullmatch(r"socket:\[(\d+)\]", os.readlink(f"/proc/{pid}/fd/{descriptor}"))
        except FileNotFoundError:
            continue
        if found:
            yield found.group(1)


def outbound(pid, port):
    """Connections of a process that are not to its own port."""
    mine = set(sockets(pid))
    found = []
    for table in ["tcp", "tcp6", "udp", "udp6"]:
        try:
            with open(f"/proc/{pid}/net/{table}") as lines:
                rows = [line.split() for line in lines][1:]
        except FileNotFoundError:
            continue
        found += [row[1:4] for row in rows if row[9] in mine and int(row[1].rsplit(":", 1)[1], 16) != port]
    return found


def ask(port, method, path, cookie, form=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie}
    connection.request(method, path, urllib.parse.urlencode(form or {}), headers)
    answer = connection.getresponse()
    answer.read()
    return answer


def main():
    program, database = sys.argv[1:]
    raise_loopback()
    server = subprocess.Popen(
        [program, "serve", "--database", database, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True
    )
    try:
        said = ""
        while "Safeward is at" not in said:
            line = server.stdout.readline()
            assert line, said
            said += line
        port, token = re.search(r":(\d+)/first-password/(\S+)", said).groups()
        port = int(port)
        assert ask(port, "GET", "/sign-in", "").status == 200
        answer = ask(port, "POST", f"/first-password/{token}", "", {"password": "kettle ladder orchard"})
        assert answer.status == 303, answer.status
        cookie = answer.getheader("Set-Cookie").split(";")[0]
        for path in ["/accounts", "/my-work", "/assets/app.css", "/assets/safeward.js"]:
            status = ask(port, "GET", path, cookie).status
            assert status == 200, (path, status)
            assert outbound(server.pid, port) == [], path
        print("it answered, and opened no connection of its own")
    finally:
        server.terminate()
        server.wait()


main()
