//! Taking out of the WebAssembly what no screen calls, and no compiler can know that no screen calls.
//!
//! Dioxus can convert every kind of event, and libraries can print every kind of error; both are reached through tables,
//! so they stay in. Each function named here is emptied: to call it would stop the page where it stands. What only it
//! needed goes with it. The names are those of locked versions, and a name that fits nothing stops the build, so that the
//! list cannot rot.

use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use walrus::{FunctionBuilder, FunctionKind, ModuleConfig};

/// What is taken out: how its name begins, without its hashes, how it ends where that matters, and why.
const TAKEN_OUT: [(&str, &str, &str); 13] = [
    ("<dioxus_web::events::Synthetic<", "::code", "no screen hears keys"),
    ("<dioxus_web::events::Synthetic<", "::key", "no screen hears keys"),
    ("<keyboard_types::", "::from_str", "no screen hears keys"),
    ("<dioxus_web::events::form::WebFormData as ", "::values", "that a box changed is enough"),
    ("<dioxus_web::events::form::WebFormData as ", "::value", "that a box changed is enough"),
    ("<dioxus_web::files::", "", "no screen takes a file"),
    ("<dioxus_web::data_transfer::", "", "no screen takes what is dropped on it"),
    ("<rustc_demangle::", "", "nobody reads a trace of calls in a page"),
    ("<std::backtrace::", "", "nobody reads a trace of calls in a page"),
    ("<std::backtrace_rs::", "", "nobody reads a trace of calls in a page"),
    ("<anyhow::error::ErrorImpl>::debug", "", "nobody reads an error in a page"),
    ("core::fmt::float::", "", "no screen shows a fraction"),
    ("core::num::flt2dec::", "", "no screen shows a fraction"),
];

/// A function of fewer instructions stays: the compiler gives small functions that happen to be alike one body, under the
/// name of any of them, and it saves nothing.
const WORTH_IT: u64 = 40;

/// The same WebAssembly without it.
///
/// # Errors
/// When it cannot be read, or something that is to be taken out is not there.
pub(super) fn snip(wasm: &[u8]) -> Result<Vec<u8>> {
    let parsed = ModuleConfig::new().strict_validate(false).generate_producers_section(true).parse(wasm);
    let mut module = parsed.context("the WebAssembly cannot be read")?;
    let mut met = BTreeSet::new();
    let mut found = Vec::new();
    for (function, body) in module.funcs.iter_local() {
        let name = plain(module.funcs.get(function).name.as_deref().unwrap_or_default());
        let is_named = |(begins, ends, _): &(&str, &str, &str)| name.starts_with(begins) && name.ends_with(ends);
        if let Some(index) = TAKEN_OUT.iter().position(is_named) {
            met.insert(index);
            if body.size() >= WORTH_IT {
                found.push(function);
            }
        }
    }
    if let Some((begins, ends, _)) =
        (0..TAKEN_OUT.len()).find(|index| !met.contains(index)).map(|index| TAKEN_OUT[index])
    {
        bail!("nothing in the WebAssembly is named `{begins}…{ends}`; correct the list in src/site/snip.rs");
    }
    for function in found {
        let kind = module.types.get(module.funcs.get(function).ty());
        let (params, results) = (kind.params().to_vec(), kind.results().to_vec());
        let mut empty = FunctionBuilder::new(&mut module.types, &params, &results);
        empty.func_body().unreachable();
        let params = params.iter().map(|kind| module.locals.add(*kind)).collect();
        module.funcs.get_mut(function).kind = FunctionKind::Local(empty.local_func(params));
    }
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// A name as people write it, without the marks that tell versions of a crate apart.
fn plain(name: &str) -> String {
    format!("{:#}", rustc_demangle::demangle(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_marks() {
        assert_eq!(
            plain(
                "_RNvXs_NtCsasO3cEH23gw_14keyboard_types3keyNtB4_3KeyNtNtNtCs5RG54gtZtUF_4core3str6traits7FromStr8from_str"
            ),
            "<keyboard_types::key::Key as core::str::traits::FromStr>::from_str"
        );
    }

    #[test]
    fn what_is_not_webassembly_is_told() {
        assert!(snip(b"not WebAssembly").is_err());
    }
}
