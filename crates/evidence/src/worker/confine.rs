//! The two fences: of this program's own processes, which need nothing but memory and the pipes that they have; and of programs
//! of others, which must find their libraries first and may read one file besides.

use std::fmt;

/// How much memory a process may take, in bytes.
const MOST_MEMORY: u64 = 1_536 * 1024 * 1024;

/// Why a process could not be confined.
#[derive(Debug, thiserror::Error)]
#[error("the decoder could not be confined: {0}")]
pub struct NotConfined(String);

fn not_confined(error: impl fmt::Display) -> NotConfined {
    NotConfined(error.to_string())
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
pub(super) use linux::{own, program};

/// Elsewhere there is no such fence, and so no decoder.
#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))))]
pub(super) fn own() -> Result<(), NotConfined> {
    Err(not_confined("this system has no seccomp that the program knows"))
}

/// Nor for the programs of others.
#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))))]
pub(super) fn program(_: &std::path::Path, _: &[std::path::PathBuf]) -> Result<(), NotConfined> {
    own()
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod linux {
    use landlock::{
        ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset, RulesetAttr as _,
        RulesetCreated, RulesetCreatedAttr as _, RulesetError, Scope,
    };
    use rustix::process::{Resource, Rlimit, Signal, set_parent_process_death_signal, setrlimit};
    use seccompiler::{
        BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
        apply_filter_all_threads,
    };
    use std::path::{Path, PathBuf};

    use super::{MOST_MEMORY, NotConfined, not_confined};

    /// Where programs have their libraries, and what tells them which is where.
    const LIBRARIES: [&str; 6] = [
        "/lib",
        "/lib64",
        "/usr/lib",
        "/usr/lib64",
        "/usr/local/lib",
        "/etc/ld.so.cache",
    ];
    /// What puts a program and its libraries together: it is run as the program is.
    #[cfg(target_arch = "x86_64")]
    const LOADER: &str = "/lib64/ld-linux-x86-64.so.2";
    #[cfg(target_arch = "aarch64")]
    const LOADER: &str = "/lib/ld-linux-aarch64.so.1";

    /// Which calls of the system are let through, and of which only some.
    type Calls = Vec<(libc::c_long, Vec<SeccompRule>)>;

    fn limit(memory: u64) -> Result<(), NotConfined> {
        let only = |most| Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        for (resource, most) in [(Resource::As, memory), (Resource::Fsize, 0), (Resource::Core, 0)] {
            setrlimit(resource, only(most)).map_err(not_confined)?;
        }
        Ok(())
    }

    fn allow(calls: Calls, otherwise: libc::c_int) -> Result<(), NotConfined> {
        let refused = SeccompAction::Errno(otherwise.unsigned_abs());
        let here = std::env::consts::ARCH.try_into().map_err(not_confined)?;
        let calls = calls.into_iter().collect();
        let filter = SeccompFilter::new(calls, refused, SeccompAction::Allow, here).map_err(not_confined)?;
        let program: BpfProgram = filter.try_into().map_err(not_confined)?;
        apply_filter_all_threads(&program).map_err(not_confined)
    }

    /// Gives up for good whatever one of this program's own processes does not need. What cannot be given up is an error:
    /// nothing is decoded without.
    pub(in crate::worker) fn own() -> Result<(), NotConfined> {
        limit(MOST_MEMORY)?;
        let calls = [
            libc::SYS_read,
            libc::SYS_lseek,
            libc::SYS_write,
            libc::SYS_mmap,
            libc::SYS_munmap,
            libc::SYS_mremap,
            libc::SYS_mprotect,
            libc::SYS_madvise,
            libc::SYS_brk,
            libc::SYS_futex,
            libc::SYS_sigaltstack,
            libc::SYS_rt_sigprocmask,
            libc::SYS_rt_sigreturn,
            libc::SYS_clock_gettime,
            libc::SYS_getrandom,
            libc::SYS_sched_yield,
            libc::SYS_exit,
            libc::SYS_exit_group,
        ];
        allow(calls.map(|call| (call, Vec::new())).into(), libc::EPERM)
    }

    /// Gives up for good whatever a program of somebody else does not need, before that program takes this process over. It may
    /// read its own file, its libraries, its standard input and these files; write to the pipes that it has; and have threads. It ends with
    /// who began it.
    pub(in crate::worker) fn program(program: &Path, read: &[PathBuf]) -> Result<(), NotConfined> {
        set_parent_process_death_signal(Some(Signal::KILL)).map_err(not_confined)?;
        limit(MOST_MEMORY)?;
        paths(program, read).map_err(not_confined)?;
        allow(calls()?, libc::ENOSYS)
    }

    /// The files that it reads. A standard input that is nowhere but in memory is behind no path, and needs no rule.
    fn paths(program: &Path, read: &[PathBuf]) -> Result<(), RulesetError> {
        let file = rustix::stdio::stdin();
        let named = rustix::fs::fstat(file).is_ok_and(|about| about.st_nlink > 0);
        let mut rules = Ruleset::default()
            // What Linux 5.13 knows of must be given up; what came later, where it is known.
            .set_compatibility(CompatLevel::HardRequirement)
            .handle_access(AccessFs::from_all(ABI::V1))?
            .set_compatibility(CompatLevel::BestEffort)
            .handle_access(AccessFs::from_all(ABI::V5))?
            .handle_access(AccessNet::from_all(ABI::V5))?
            .scope(Scope::from_all(ABI::V6))?
            .create()?;
        let run = AccessFs::Execute | AccessFs::ReadFile;
        for program in [program, Path::new(LOADER)] {
            if let Ok(program) = PathFd::new(program) {
                rules = rules.add_rule(PathBeneath::new(program, run))?;
            }
        }
        for library in LIBRARIES {
            if let Ok(at) = PathFd::new(library) {
                let read = if Path::new(library).is_dir() {
                    AccessFs::ReadFile | AccessFs::ReadDir
                } else {
                    AccessFs::ReadFile.into()
                };
                rules = rules.add_rule(PathBeneath::new(at, read))?;
            }
        }
        for file in read {
            if let Ok(at) = PathFd::new(file) {
                rules = rules.add_rule(PathBeneath::new(at, AccessFs::ReadFile))?;
            }
        }
        if named {
            rules = rules.add_rule(PathBeneath::new(file, AccessFs::ReadFile))?;
        }
        RulesetCreated::restrict_self(rules).map(|_| ())
    }

    fn calls() -> Result<Calls, NotConfined> {
        let rule = |argument, compared, value| {
            let condition = SeccompCondition::new(argument, SeccompCmpArgLen::Qword, compared, value);
            let rule = SeccompRule::new(vec![condition.map_err(not_confined)?]);
            Ok(vec![rule.map_err(not_confined)?])
        };
        let thread = u64::from(libc::CLONE_THREAD.unsigned_abs());
        let some = [
            // Threads, and no process.
            (libc::SYS_clone, rule(0, SeccompCmpOp::MaskedEq(thread), thread)?),
            // Its own limits, and not those of who began it.
            (libc::SYS_prlimit64, rule(0, SeccompCmpOp::Eq, 0)?),
        ];
        let all = [
            libc::SYS_execve,
            libc::SYS_openat,
            libc::SYS_close,
            libc::SYS_read,
            libc::SYS_readv,
            libc::SYS_pread64,
            libc::SYS_write,
            libc::SYS_writev,
            libc::SYS_lseek,
            libc::SYS_fstat,
            libc::SYS_newfstatat,
            libc::SYS_statx,
            libc::SYS_getdents64,
            libc::SYS_fcntl,
            libc::SYS_fadvise64,
            libc::SYS_ppoll,
            libc::SYS_mmap,
            libc::SYS_munmap,
            libc::SYS_mremap,
            libc::SYS_mprotect,
            libc::SYS_madvise,
            libc::SYS_brk,
            libc::SYS_futex,
            libc::SYS_set_tid_address,
            libc::SYS_set_robust_list,
            libc::SYS_sched_getaffinity,
            libc::SYS_sched_yield,
            libc::SYS_rt_sigaction,
            libc::SYS_rt_sigprocmask,
            libc::SYS_rt_sigreturn,
            libc::SYS_sigaltstack,
            libc::SYS_clock_gettime,
            libc::SYS_clock_nanosleep,
            libc::SYS_nanosleep,
            libc::SYS_getrandom,
            libc::SYS_getpid,
            libc::SYS_gettid,
            libc::SYS_uname,
            libc::SYS_sysinfo,
            libc::SYS_exit,
            libc::SYS_exit_group,
            #[cfg(target_arch = "x86_64")]
            libc::SYS_arch_prctl,
            #[cfg(target_arch = "x86_64")]
            libc::SYS_poll,
        ];
        Ok(all.into_iter().map(|call| (call, Vec::new())).chain(some).collect())
    }
}
