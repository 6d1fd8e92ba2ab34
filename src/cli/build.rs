//! `build` and `serve`.

use super::args::{Build, Serve};
use super::check;
use super::progress::Progress;
use super::report;
use crate::site::budget::Measure;
use crate::site::{self, Settings, serve};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// Checks the guide and builds the site.
pub(super) fn build(guide: &Path, args: &Build) -> Result<ExitCode> {
    make(guide, &args.base_path, &args.out)
}

/// Checks the guide, builds the site into the target folder, and serves it.
pub(super) fn serve(guide: &Path, args: &Serve) -> Result<ExitCode> {
    let built;
    let folder = match &args.folder {
        Some(folder) => folder,
        None => {
            built = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/site");
            let code = make(guide, &args.base_path, &built)?;
            if code != ExitCode::SUCCESS {
                return Ok(code);
            }
            &built
        }
    };
    anyhow::ensure!(folder.join("index.html").exists(), "there is no site in {}", folder.display());
    serve::serve(folder, &args.base_path, args.port, &|address| {
        println!("Serving on {address} (for this machine only; Ctrl+C ends it)");
    })
    .context("cannot serve")?;
    Ok(ExitCode::SUCCESS)
}

fn make(folder: &Path, base_path: &str, out: &Path) -> Result<ExitCode> {
    let began = Instant::now();
    let progress = Progress::start("Checking the guide");
    let (reading, checked) = check::look(folder)?;
    let findings = checked.findings;
    if check::has_errors(&findings) {
        progress.finish();
        eprint!("{}", report::text(&findings, &reading.texts, folder));
        eprintln!("{} The site is not built.", check::summary(&findings, None));
        return Ok(ExitCode::from(1));
    }
    let Some(guide) = reading.guide else { return Ok(ExitCode::from(1)) };
    let settings = Settings { base: base_path.to_owned() };
    let built = site::build(&guide, &settings, out, &|what| progress.say(what));
    progress.finish();
    for measure in built? {
        println!("{}", in_words(&measure));
    }
    println!("Built {} in {:.0} s", out.display(), began.elapsed().as_secs_f32());
    Ok(ExitCode::SUCCESS)
}

fn in_words(measure: &Measure) -> String {
    let kilo = |bytes: usize| bytes as f64 / 1000.0;
    format!("{:>7.1} kB of {:>5.0} kB  {}", kilo(measure.bytes), kilo(measure.limit), measure.what)
}
