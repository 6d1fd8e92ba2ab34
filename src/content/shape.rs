//! The shape that a file must have, as JSON Schema made from the model, and how far a file is from it.
//!
//! One declaration serves three: the model's types, the findings here, and the schema that an editor's program can
//! load to complete and underline while typing (`talk-it-through schema`).

use super::{Finding, Place, Severity, json};
use jsonschema::error::{TypeKind, ValidationErrorKind};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

/// The JSON Schema of `T`.
pub fn schema<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(without_null).with_transform(words_in_a_list);
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// An optional field is left out, never `null`.
fn without_null(schema: &mut schemars::Schema) {
    if let Some(object) = schema.as_object_mut() {
        drop_null(object);
    }
    schemars::transform::transform_subschemas(&mut without_null, schema);
}

/// An enum whose words are documented comes as a choice of constants; a list of words says in a finding what can stand
/// there.
fn words_in_a_list(schema: &mut schemars::Schema) {
    if let Some(object) = schema.as_object_mut()
        && let Some(Value::Array(options)) = object.get("oneOf")
        && let Some(words) = options.iter().map(|option| option.get("const").cloned()).collect::<Option<Vec<Value>>>()
    {
        object.remove("oneOf");
        object.insert("enum".into(), Value::Array(words));
    }
    schemars::transform::transform_subschemas(&mut words_in_a_list, schema);
}

fn drop_null(object: &mut serde_json::Map<String, Value>) {
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(mut options)) = object.remove("anyOf") {
        options.retain(|option| option.get("type").is_none_or(|kind| kind != "null"));
        match options.as_slice() {
            [Value::Object(only)] => object.extend(only.clone()),
            _ => drop(object.insert("anyOf".into(), Value::Array(options))),
        }
    }
}

/// A schema, ready to hold files against.
#[derive(Debug)]
pub struct Shape {
    schema: Value,
    validator: Result<jsonschema::Validator, String>,
}

impl Shape {
    /// Makes `schema` ready: much slower than to hold a file against it.
    pub fn new(schema: Value) -> Self {
        let validator = jsonschema::validator_for(&schema).map_err(|error| error.to_string());
        Self { schema, validator }
    }

    /// Every way in which `value`, the whole of `file`, differs from the schema.
    pub fn faults(&self, file: &str, value: &Value) -> Vec<Finding> {
        match &self.validator {
            Ok(validator) => {
                let errors = validator.iter_errors(value);
                errors.flat_map(|error| explain(file, value, &self.schema, &error)).collect()
            }
            Err(error) => vec![finding(
                Place::value(file, ""),
                "wrong-kind",
                format!("its schema is broken: {error}"),
                "report this as a fault of the program",
            )],
        }
    }
}

fn explain(file: &str, value: &Value, schema: &Value, error: &jsonschema::ValidationError<'_>) -> Vec<Finding> {
    let pointer = error.instance_path().as_str().to_owned();
    let here = Place::value(file, &pointer);
    let found = value.pointer(&pointer).map_or_else(String::new, shown);
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => unexpected
            .iter()
            .map(|name| {
                let place = Place::name(file, format!("{pointer}/{}", json::escape(name)));
                let known = known_fields(schema, error);
                if known.is_empty() {
                    // Only maps from ids allow no field at all by name.
                    return finding(
                        place,
                        "malformed",
                        format!("`{name}` is not an id"),
                        "use small letters, digits and single hyphens, as in found-out",
                    );
                }
                let help = match nearest(name, &known) {
                    Some(near) => format!("did you mean `{near}`? otherwise take it out"),
                    None => format!("take it out; what can stand here is {}", listed(&known)),
                };
                finding(place, "unknown-field", format!("the field `{name}` is not known here"), &help)
            })
            .collect(),
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            vec![finding(
                here,
                "missing-field",
                format!("the field `{name}` is missing here"),
                "add it; another file of the same folder shows how",
            )]
        }
        ValidationErrorKind::Type { kind } => {
            let wanted = match kind {
                TypeKind::Single(kind) => kind_in_words(&kind.to_string()).to_owned(),
                TypeKind::Multiple(_) => "something else".to_owned(),
            };
            vec![finding(
                here,
                "wrong-kind",
                format!("here must stand {wanted}, not {found}"),
                "compare with another file of the same folder",
            )]
        }
        ValidationErrorKind::Enum { options } => {
            let known: Vec<String> = options
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|option| Some(option.as_str()?.to_owned()))
                .collect();
            let word = found.trim_matches('"');
            let help = match nearest(word, &known) {
                Some(near) => format!("did you mean `{near}`? it can be {}", listed(&known)),
                None => format!("it can be {}", listed(&known)),
            };
            vec![finding(here, "unknown-word", format!("{found} is not a word known here"), &help)]
        }
        ValidationErrorKind::Pattern { pattern } => {
            let (what, help) = if pattern.contains("20[0-9]{2}") {
                ("a date", "write year, month and day as in 2026-11-24")
            } else if pattern.contains(':') {
                ("a time of day", "write hours and minutes as in 09:00")
            } else {
                ("an id", "use small letters, digits and single hyphens, as in goes-quiet")
            };
            vec![finding(here, "malformed", format!("{found} is not {what}"), help)]
        }
        _ => vec![finding(here, "wrong-kind", error.to_string(), "compare with another file of the same folder")],
    }
}

fn finding(place: Place, code: &'static str, message: String, help: &str) -> Finding {
    Finding { place, severity: Severity::Error, code, message, help: help.into() }
}

/// The field names that the schema allows where `error` was raised.
fn known_fields(schema: &Value, error: &jsonschema::ValidationError<'_>) -> Vec<String> {
    let path = error.schema_path().as_str();
    let mut parent = path.rsplit_once('/').map_or("", |(parent, _)| parent).to_owned();
    // A `$ref` in the path stands for the definition it names.
    while let Some(at) = parent.rfind("/$ref") {
        let target =
            schema.pointer(&parent[..at + 5]).and_then(Value::as_str).unwrap_or("#").trim_start_matches('#').to_owned();
        parent = target + &parent[at + 5..];
    }
    let properties = schema.pointer(&format!("{parent}/properties")).and_then(Value::as_object);
    properties.map(|properties| properties.keys().cloned().collect()).unwrap_or_default()
}

fn kind_in_words(kind: &str) -> &str {
    match kind.trim_matches('"') {
        "string" => "a text",
        "array" => "a list in [ ]",
        "object" => "an object in { }",
        "boolean" => "true or false",
        "number" | "integer" => "a number",
        other => match other {
            "null" => "nothing",
            _ => "something else",
        },
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::String(text) => format!("\"{}\"", text.chars().take(40).collect::<String>()),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
        other => other.to_string(),
    }
}

fn listed(words: &[String]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// The known word that `word` is probably meant to be.
pub fn nearest<'a>(word: &str, known: &'a [String]) -> Option<&'a String> {
    let near = known.iter().map(|candidate| (strsim::levenshtein(word, candidate), candidate)).min();
    near.filter(|(distance, candidate)| *distance <= candidate.len().div_ceil(3)).map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Question;
    use pretty_assertions::assert_eq;

    fn messages(text: &str) -> Vec<String> {
        let value = json::parse("q.json", text).expect("JSON");
        let mut findings = Shape::new(schema::<Question>()).faults("q.json", &value);
        findings.sort();
        findings
            .into_iter()
            .map(|finding| format!("{}: {} ({})", finding.code, finding.message, finding.help))
            .collect()
    }

    #[test]
    fn every_fault_of_a_file_is_told_at_once() {
        let text =
            r#"{"id": "Not An Id", "heding": "x", "body": "one", "choices": [{"id": "a", "label": 3, "next": "b"}]}"#;
        assert_eq!(
            messages(text),
            [
                "missing-field: the field `heading` is missing here (add it; another file of the same folder shows how)",
                "wrong-kind: here must stand a list in [ ], not \"one\" (compare with another file of the same folder)",
                "wrong-kind: here must stand a text, not 3 (compare with another file of the same folder)",
                "malformed: \"Not An Id\" is not an id (use small letters, digits and single hyphens, as in goes-quiet)",
                "unknown-field: the field `heding` is not known here (did you mean `heading`? otherwise take it out)",
            ]
        );
    }

    #[test]
    fn an_optional_field_is_left_out_and_never_null() {
        let text = r#"{"id": "a", "heading": "x", "choices": [{"id": "a", "label": "b", "next": "c", "hint": null}]}"#;
        assert_eq!(
            messages(text),
            ["wrong-kind: here must stand a text, not null (compare with another file of the same folder)"]
        );
    }
}
