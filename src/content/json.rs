//! JSON text with the place of every value, and the faults that no shape can say: bad syntax, a name given twice,
//! an empty text.

use super::{Finding, Place, Severity, Spot};
use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use std::ops::Range;

/// Parses `text`, the whole of `file`.
///
/// # Errors
/// A finding when it is not JSON; the parser stops at the first place where it is lost.
pub fn parse(file: &str, text: &str) -> Result<serde_json::Value, Box<Finding>> {
    serde_json::from_str(text).map_err(|error| {
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        Box::new(Finding {
            place: Place::byte(file, offset(text, error.line(), error.column())),
            severity: Severity::Error,
            code: "syntax",
            message: format!("this is not valid JSON: {message}"),
            help: "look just before this place for a comma, a quotation mark or a bracket that is missing or too many"
                .into(),
        })
    })
}

/// Names given twice in one object, and texts or lists with nothing in them.
pub fn loose_ends(file: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(value) = tree(text) {
        walk(&value, String::new(), file, &mut findings);
    }
    findings
}

fn walk(value: &ast::Value<'_>, pointer: String, file: &str, findings: &mut Vec<Finding>) {
    let mut say = |place, code, message: String, help: &str| {
        findings.push(Finding { place, severity: Severity::Error, code, message, help: help.into() });
    };
    match value {
        ast::Value::StringLit(text) if text.value.trim().is_empty() => {
            say(
                Place::value(file, &pointer),
                "empty",
                "this text is empty".into(),
                "write it, or leave the field out where it may be left out",
            );
        }
        // A file may well be a list with nothing in it yet.
        ast::Value::Array(list) if list.elements.is_empty() && !pointer.is_empty() => {
            say(
                Place::value(file, &pointer),
                "empty",
                "this list is empty".into(),
                "fill it, or leave the field out where it may be left out",
            );
        }
        ast::Value::Array(list) => {
            for (index, element) in list.elements.iter().enumerate() {
                walk(element, format!("{pointer}/{index}"), file, findings);
            }
        }
        ast::Value::Object(object) => {
            for (index, property) in object.properties.iter().enumerate() {
                let name = property.name.as_str();
                if object.properties[..index].iter().any(|earlier| earlier.name.as_str() == name) {
                    findings.push(Finding {
                        place: Place::byte(file, property.name.start()),
                        severity: Severity::Error,
                        code: "field-twice",
                        message: format!("the field `{name}` stands here twice"),
                        help: "keep one of the two".into(),
                    });
                }
                walk(&property.value, format!("{pointer}/{}", escape(name)), file, findings);
            }
        }
        _ => {}
    }
}

/// The bytes of `text` that `spot` means; the start of the text where there is no such place.
pub fn span(text: &str, spot: &Spot) -> Range<usize> {
    let found = match spot {
        Spot::Byte(offset) => Some(character_at(text, *offset)),
        Spot::Bytes(from, to) => text.get(*from..*to).map(|_| *from..*to),
        Spot::Words(pointer, words) => tree(text).and_then(|tree| {
            let whole = find(&tree, pointer).map(range)?;
            let from = text.get(whole.clone())?.find(words.as_str()).map(|at| whole.start + at);
            Some(from.map_or(whole, |from| from..from + words.len()))
        }),
        Spot::Value(pointer) => tree(text).and_then(|tree| find(&tree, pointer).map(range)),
        Spot::Name(pointer) => tree(text).and_then(|tree| {
            let (parent, name) = pointer.rsplit_once('/')?;
            let ast::Value::Object(object) = find(&tree, parent)? else { return None };
            let property = object.properties.iter().find(|property| escape(property.name.as_str()) == name)?;
            Some(property.name.start()..property.name.end())
        }),
    };
    found.unwrap_or(0..text.chars().next().map_or(0, char::len_utf8))
}

/// One segment of a JSON pointer.
pub fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn find<'a, 'b>(value: &'b ast::Value<'a>, pointer: &str) -> Option<&'b ast::Value<'a>> {
    let mut value = value;
    for segment in pointer.split('/').skip(1) {
        value = match value {
            ast::Value::Object(object) => {
                &object.properties.iter().find(|property| escape(property.name.as_str()) == segment)?.value
            }
            ast::Value::Array(list) => list.elements.get(segment.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some(value)
}

/// A container is pointed at by its opening bracket alone: underlining pages of text helps nobody.
fn range(value: &ast::Value<'_>) -> Range<usize> {
    match value {
        ast::Value::Object(_) | ast::Value::Array(_) => value.start()..value.start() + 1,
        _ => value.start()..value.end(),
    }
}

fn tree(text: &str) -> Option<ast::Value<'_>> {
    // Deep nesting is refused by `parse`; this parser would go down with it.
    serde_json::from_str::<serde::de::IgnoredAny>(text).ok()?;
    let options = jsonc_parser::ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
    };
    jsonc_parser::parse_to_ast(text, &jsonc_parser::CollectOptions::default(), &options).ok()?.value
}

fn character_at(text: &str, offset: usize) -> Range<usize> {
    let start = (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    start..start + text[start..].chars().next().map_or(0, char::len_utf8)
}

/// From serde_json's line and column, both counted from 1 and in bytes, to a byte offset.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_by_its_pointer() {
        let text = r#"{"a": [{"b": "x"}], "c/d": 1}"#;
        assert_eq!(&text[span(text, &Spot::Value("/a/0/b".into()))], "\"x\"");
        assert_eq!(&text[span(text, &Spot::Value("/c~1d".into()))], "1");
        assert_eq!(&text[span(text, &Spot::Name("/a/0/b".into()))], "\"b\"");
        assert_eq!(&text[span(text, &Spot::Value("/nowhere".into()))], "{");
    }

    #[test]
    fn a_fault_of_syntax_names_the_byte() {
        let finding = parse("x.json", "{\n  \"a\": 1,\n}").expect_err("a trailing comma");
        assert_eq!(finding.place, Place::byte("x.json", 12));
    }

    #[test]
    fn deep_nesting_is_a_finding_and_no_crash() {
        let text = "[".repeat(1_000_000);
        assert!(parse("x.json", &text).is_err());
        assert_eq!(loose_ends("x.json", &text), []);
    }

    #[test]
    fn a_name_given_twice_and_an_empty_text_are_found() {
        let codes: Vec<_> =
            loose_ends("x.json", r#"{"a": "", "a": []}"#).into_iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["empty", "field-twice", "empty"]);
    }
}
