//! The papers need their face, which is fetched with the pages' assets and is not in the repository.

fn main() {
    println!("cargo::rerun-if-changed=../../assets/built/fonts");
    if !std::path::Path::new("../../assets/built/fonts/Roboto-Regular.ttf").exists() {
        println!("cargo::error=The papers' fonts are not there yet: run tools/setup.sh (./run and ./test do).");
    }
}
