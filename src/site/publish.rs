//! Writing the folder: every file, and beside it the same file compressed, so that a host has nothing left to do.

use super::assets::Asset;
use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::Path;

/// A file with what it weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// From the site's folder.
    pub path: String,
    /// As it is, in bytes.
    pub plain: usize,
    /// After brotli, in bytes.
    pub brotli: usize,
}

/// Writes `files` below `out`, and compressed beside them. `wrote` is told after each.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(out: &Path, files: &[Asset], wrote: &dyn Fn(&str)) -> Result<Vec<Weighed>> {
    let mut weighed = Vec::with_capacity(files.len());
    for file in files {
        let path = out.join(&file.path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        }
        let compressed = brotli(&file.bytes)?;
        put(&path, &file.bytes)?;
        put(&out.join(format!("{}.br", file.path)), &compressed)?;
        put(&out.join(format!("{}.gz", file.path)), &gzip(&file.bytes)?)?;
        weighed.push(Weighed { path: file.path.clone(), plain: file.bytes.len(), brotli: compressed.len() });
        wrote(&file.path);
    }
    Ok(weighed)
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params =
        BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
