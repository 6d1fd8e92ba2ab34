//! Compiling what runs in the browser, with nothing to install by hand: cargo for the WebAssembly, and wasm-bindgen as
//! a library for its JavaScript, so that the two can never be of different versions.

use super::assets::Asset;
use super::snip::snip;
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
    let sysroot = sysroot()?;
    add_target(&sysroot, say)?;
    say("Compiling the WebAssembly (the first time takes some minutes)");
    let lean = has_source_of_std(&sysroot, say).then(|| compile_as(Way::Lean, &manifest, &sysroot));
    let wasm = match lean {
        Some(Ok(wasm)) => wasm,
        why => {
            if let Some(Err(why)) = why {
                say(&format!("{why:#}"));
            }
            say("Compiling the WebAssembly with the standard library as it comes: some 20 kB heavier");
            compile_as(Way::Plain, &manifest, &sysroot)?
        }
    };
    say("Writing its JavaScript");
    bind(&wasm)
}

/// How the WebAssembly is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// With the standard library compiled for size, and without the words of panics, which a page never shows. These
    /// flags of the compiler are not promised for ever, so the other way must work too.
    Lean,
    /// With nothing but what stable Rust promises.
    Plain,
}

fn compile_as(way: Way, manifest: &Path, sysroot: &Path) -> Result<PathBuf> {
    let target_dir = manifest.with_file_name("target");
    let target_dir = match way {
        Way::Lean => target_dir.join("lean"),
        Way::Plain => target_dir,
    };
    let mut flags = remapped_paths(manifest);
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["build", "--quiet", "--locked", "--bin", "web", "--no-default-features", "--features", "web"])
        .args(["--target", TARGET, "--profile", PROFILE])
        .arg("--manifest-path")
        .arg(manifest)
        .arg("--target-dir")
        .arg(&target_dir)
        // The compiler itself and not rustup's stand-in, which would obey a toolchain file in some crate's folder.
        .env("RUSTC", sysroot.join("bin/rustc"));
    if way == Way::Lean {
        for flag in ["-Zlocation-detail=none", "-Zfmt-debug=none", "-Zunstable-options", "-Cpanic=immediate-abort"] {
            flags.push(flag.into());
        }
        cargo.env("RUSTC_BOOTSTRAP", "1");
        cargo.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    }
    // How the flags of this variable are told apart.
    let output = cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")).output();
    let output = output.context("cargo would not start")?;
    if !output.status.success() {
        bail!("the WebAssembly does not compile:\n{}", String::from_utf8_lossy(&output.stderr).trim_end());
    }
    Ok(target_dir.join(TARGET).join(PROFILE).join("web.wasm"))
}

/// Panic messages name source files. Without this they would carry the paths of the machine that built them, and two
/// machines could not build the same bytes.
fn remapped_paths(manifest: &Path) -> Vec<String> {
    let mut flags = vec![format!("--remap-path-prefix={}=.", manifest.with_file_name("").display())];
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let registries = cargo.and_then(|cargo| std::fs::read_dir(cargo.join("registry/src")).ok());
    for registry in registries.into_iter().flatten().flatten() {
        flags.push(format!("--remap-path-prefix={}/=", registry.path().display()));
    }
    flags
}

fn bind(wasm: &Path) -> Result<WebApp> {
    let bytes = std::fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let mut output = Bindgen::new()
        .input_bytes("web", snip(&bytes)?)
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

fn sysroot() -> Result<PathBuf> {
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output().context("rustc would not start")?;
    Ok(PathBuf::from(String::from_utf8_lossy(&sysroot.stdout).trim()))
}

/// Whether the source of the standard library is there, or can be added.
fn has_source_of_std(sysroot: &Path, say: &dyn Fn(&str)) -> bool {
    let source = sysroot.join("lib/rustlib/src/rust/library/std/Cargo.toml");
    if source.exists() {
        return true;
    }
    say("Adding the source of the standard library to Rust, so that the page gets lighter");
    let added = Command::new("rustup").args(["component", "add", "rust-src"]).output();
    added.is_ok_and(|output| output.status.success()) && source.exists()
}

fn add_target(sysroot: &Path, say: &dyn Fn(&str)) -> Result<()> {
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
