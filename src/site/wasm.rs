//! Compiling what runs in the browser, with nothing to install by hand: cargo for the WebAssembly, and wasm-bindgen as
//! a library for its JavaScript, so that the two can never be of different versions.

use super::assets::Asset;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "web";

/// The live part of the page.
#[derive(Clone, Debug)]
pub struct WebApp {
    /// The WebAssembly.
    pub wasm: Vec<u8>,
    /// The module that loads it.
    pub js: String,
    /// The modules that it imports, by the path under which it does.
    pub snippets: Vec<Asset>,
}

/// Compiles it. `say` is told what goes on.
///
/// # Errors
/// When the target is missing and cannot be added, or something does not compile.
pub fn compile(say: &dyn Fn(&str)) -> Result<WebApp> {
    let manifest = manifest()?;
    add_target(say)?;
    say("Compiling the WebAssembly (the first time takes some minutes)");
    let target_dir = manifest.with_file_name("target");
    let output = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--locked", "--bin", "web", "--no-default-features", "--features", "web"])
        .args(["--target", TARGET, "--profile", PROFILE])
        .arg("--manifest-path")
        .arg(&manifest)
        .arg("--target-dir")
        .arg(&target_dir)
        .env("CARGO_ENCODED_RUSTFLAGS", remapped_paths(&manifest))
        .output()
        .context("cargo would not start")?;
    if !output.status.success() {
        bail!("the WebAssembly does not compile:\n{}", String::from_utf8_lossy(&output.stderr).trim_end());
    }
    say("Writing its JavaScript");
    bind(&target_dir.join(TARGET).join(PROFILE).join("web.wasm"))
}

/// Panic messages name source files. Without this they would carry the paths of the machine that built them, and two
/// machines could not build the same bytes.
fn remapped_paths(manifest: &Path) -> String {
    let mut flags = vec![format!("--remap-path-prefix={}=.", manifest.with_file_name("").display())];
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let registries = cargo.and_then(|cargo| std::fs::read_dir(cargo.join("registry/src")).ok());
    for registry in registries.into_iter().flatten().flatten() {
        flags.push(format!("--remap-path-prefix={}/=", registry.path().display()));
    }
    // How the flags of this variable are told apart.
    flags.join("\u{1f}")
}

fn bind(wasm: &Path) -> Result<WebApp> {
    let mut output = Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        .generate_output()
        .context("wasm-bindgen cannot read the WebAssembly")?;
    let js = output.js().to_owned();
    let mut snippets = Vec::new();
    for (identifier, list) in output.snippets() {
        for (index, text) in list.iter().enumerate() {
            snippets.push(Asset::text(format!("snippets/{identifier}/inline{index}.js"), text));
        }
    }
    for (path, text) in output.local_modules() {
        snippets.push(Asset::text(format!("snippets/{path}"), text));
    }
    snippets.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(WebApp { wasm: output.wasm_mut().emit_wasm(), js, snippets })
}

fn add_target(say: &dyn Fn(&str)) -> Result<()> {
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output().context("rustc would not start")?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&sysroot.stdout).trim());
    if sysroot.join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    say("Adding the WebAssembly target to Rust");
    let added = Command::new("rustup").args(["target", "add", TARGET]).output();
    match added {
        Ok(output) if output.status.success() => Ok(()),
        _ => bail!("Rust's target {TARGET} is missing and could not be added; run `rustup target add {TARGET}`"),
    }
}

fn manifest() -> Result<PathBuf> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    if !manifest.exists() {
        bail!("the source of this program is no longer at {}; build and run it there", manifest.display());
    }
    Ok(manifest)
}
