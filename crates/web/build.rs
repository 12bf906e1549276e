//! The pages need their assets, which are built from locked packages and are not in the repository.

fn main() {
    let built = std::path::Path::new("../../assets/built");
    println!("cargo::rerun-if-changed=../../assets/built/templates");
    println!("cargo::rerun-if-changed=templates");
    if !built.join("app.css").exists() || !built.join("templates/govuk_frontend_jinja").exists() {
        println!("cargo::error=The pages' assets are not built yet: run tools/setup.sh (./run and ./test do).");
    }
}
