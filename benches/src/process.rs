//! What the system says about this process.

/// The memory that this process holds in RAM now and has held at most, in mebibytes, out of `/proc/self/status`; zeros where
/// there is no such file.
pub fn resident() -> (f64, f64) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    (
        kibibytes(&status, "VmRSS:") / 1_024.0,
        kibibytes(&status, "VmHWM:") / 1_024.0,
    )
}

fn kibibytes(status: &str, name: &str) -> f64 {
    status
        .lines()
        .find_map(|line| line.strip_prefix(name))
        .and_then(|rest| rest.split_whitespace().next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_read() {
        let status = "Name:\tbench\nVmHWM:\t   20480 kB\nVmRSS:\t   10240 kB\n";
        assert!((kibibytes(status, "VmRSS:") - 10_240.0).abs() < f64::EPSILON);
        assert!((kibibytes(status, "VmHWM:") - 20_480.0).abs() < f64::EPSILON);
        assert!(kibibytes(status, "VmSwap:").abs() < f64::EPSILON);
    }
}
