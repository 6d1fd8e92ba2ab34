//! Building the whole site.

use super::assets::{self, Asset};
use super::document::{Life, Shell};
use super::prerender::{self, Paper};
use super::wasm::{self, WebApp};
use super::{budget, pocket, policy, publish};
use crate::model::Guide;
use crate::views::book::{Chapter, Numbering};
use crate::views::{GuideRef, Setting};
use anyhow::{Context, Result};
use std::path::Path;

/// How a site is built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The path below which it will stand: empty, or such as `/parents`.
    pub base: String,
}

/// Builds the site of `guide` into `out`. `say` is told what goes on.
///
/// # Errors
/// When something does not compile, a page does not render, a file cannot be written, or the site is too heavy.
pub fn build(guide: &Guide, settings: &Settings, out: &Path, say: &dyn Fn(&str)) -> Result<Vec<budget::Measure>> {
    let app = wasm::compile(say)?;
    say("Rendering every page");
    let files = files(guide, settings, &app)?;
    say("Compressing and writing");
    clear(out)?;
    let weighed = publish::write(out, &files, &|path| say(&format!("Writing {path}")))?;
    let measures = budget::measures(&weighed);
    budget::hold(&measures)?;
    Ok(measures)
}

/// Every file of the site.
///
/// # Errors
/// When a page does not render.
pub fn files(guide: &Guide, settings: &Settings, app: &WebApp) -> Result<Vec<Asset>> {
    let pocket = pocket::pocket(guide);
    // Not JSON: reading it would cost a phone more bytes of code than the guide itself.
    let content = Asset { path: format!("guides/{}.bin", guide.id), bytes: postcard::to_allocvec(&pocket)? };
    let content = content.named_by_content();
    let whole = serde_json::to_vec(guide)?;
    let setting = Setting { base: settings.base.clone(), edition: assets::mark(&whole) };

    let wasm = Asset { path: "app/app.wasm".into(), bytes: app.wasm.clone() }.named_by_content();
    // Snippets keep the names under which the module imports them: a folder of their own, named by content, holds both.
    let mut all_js = app.js.as_bytes().to_vec();
    app.snippets.iter().for_each(|snippet| all_js.extend(&snippet.bytes));
    let folder = format!("app/{}", assets::mark(&all_js));
    let glue = Asset::text(format!("{folder}/app.js"), &app.js);
    let snippets: Vec<Asset> = app
        .snippets
        .iter()
        .map(|snippet| Asset { path: format!("{folder}/{}", snippet.path), bytes: snippet.bytes.clone() })
        .collect();
    let boot = assets::BOOT
        .replace("{{app}}", &format!("{}/{}", settings.base, glue.path))
        .replace("{{wasm}}", &format!("{}/{}", settings.base, wasm.path))
        .replace("{{guide}}", &format!("{}/{}", settings.base, content.path));
    let boot = Asset::text("app/boot.js", &boot).named_by_content();
    let leave = Asset::text("app/leave.js", assets::LEAVE).named_by_content();
    let stale = Asset::text("app/stale.js", assets::STALE).named_by_content();
    let icon = Asset::text("app/icon.svg", assets::ICON).named_by_content();
    let manifest = assets::MANIFEST
        .replace("{{start}}", &format!("{}/", settings.base))
        .replace("{{icon}}", &format!("{}/{}", settings.base, icon.path));
    let manifest = Asset::text("app/site.webmanifest", &manifest).named_by_content();

    let shell = Shell {
        setting: setting.clone(),
        css: assets::stylesheet(),
        boot: boot.path.clone(),
        leave: leave.path.clone(),
        stale: stale.path.clone(),
        icon: icon.path.clone(),
        manifest: manifest.path.clone(),
        modules: std::iter::once(&glue).chain(&snippets).map(|asset| asset.path.clone()).collect(),
        wasm: wasm.path.clone(),
        guide: content.path.clone(),
    };
    let mut files = pages(guide, pocket, &setting, &shell)?;
    files.push(Asset::text("_headers", &headers(&settings.base)));
    files.extend([wasm, glue, boot, leave, stale, icon, manifest, content]);
    files.extend(snippets);
    Ok(files)
}

fn pages(guide: &Guide, pocket: Guide, setting: &Setting, shell: &Shell) -> Result<Vec<Asset>> {
    let pocket = GuideRef::new(pocket);
    let whole = GuideRef::new(guide.clone());
    let mut pages = Vec::new();
    for route in ["/", "/talk", "/pictures", "/help", "/safety", "/404"] {
        let body = prerender::living(route, &pocket, setting).with_context(|| format!("the page {route}"))?;
        let path = match route {
            "/" => "index.html".to_owned(),
            "/404" => "404.html".to_owned(),
            route => format!("{}/index.html", route.trim_start_matches('/')),
        };
        pages.push(Asset::text(path, &shell.document(&body, Life::Living)));
    }
    let numbering = Numbering::new(guide);
    let mut papers = vec![
        ("about/index.html".to_owned(), Paper::About),
        ("facts/index.html".to_owned(), Paper::Facts),
        ("read/index.html".to_owned(), Paper::Contents(numbering.clone())),
        ("read/pictures/index.html".to_owned(), Paper::Plan),
        ("read/apps/index.html".to_owned(), Paper::Apps),
    ];
    if guide.for_you.is_some() {
        papers.push(("for-you/index.html".to_owned(), Paper::ForYou));
    }
    if guide.same_message.is_some() {
        papers.push(("same-message/index.html".to_owned(), Paper::SameMessage));
    }
    if guide.sheet.is_some() {
        papers.push(("read/sheet/index.html".to_owned(), Paper::Sheet));
    }
    for (index, (name, ..)) in numbering.chapters().iter().enumerate() {
        papers
            .push((format!("read/{name}/index.html"), Paper::Chapter(Chapter { index, numbering: numbering.clone() })));
    }
    for (path, paper) in papers {
        let body = prerender::paper(paper, &whole, setting).with_context(|| format!("the page {path}"))?;
        pages.push(Asset::text(path, &shell.document(&body, Life::Paper)));
    }
    Ok(pages)
}

/// Headers in the form that several static hosts read.
fn headers(base: &str) -> String {
    let mut text = format!("{base}/*\n");
    for (name, value) in policy::HEADERS {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    for folder in ["app", "guides"] {
        text.push_str(&format!("{base}/{folder}/*\n  cache-control: public, max-age=31536000, immutable\n"));
    }
    text
}

/// Empties the folder of an earlier build, and touches no folder that is not one.
fn clear(out: &Path) -> Result<()> {
    if !out.exists() {
        return Ok(());
    }
    let is_ours = out.join("_headers").exists();
    let is_empty = std::fs::read_dir(out).with_context(|| format!("cannot read {}", out.display()))?.next().is_none();
    if !is_ours && !is_empty {
        anyhow::bail!("{} holds something that is not a site of ours; name an empty folder", out.display());
    }
    std::fs::remove_dir_all(out).with_context(|| format!("cannot empty {}", out.display()))
}
