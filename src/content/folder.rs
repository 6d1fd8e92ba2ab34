//! The files of a guide, from a folder on disk.

use super::File;
use std::io;
use std::path::Path;

/// Every file below `folder`, in the order of their paths. Hidden files and Markdown notes are left alone.
///
/// # Errors
/// When the folder or a file in it cannot be read.
pub fn files(folder: &Path) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    collect(folder, "", &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || name.ends_with(".md") {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.push(File { path, bytes: std::fs::read(entry.path())? });
        }
    }
    Ok(())
}
