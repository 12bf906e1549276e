//! A package as CASE/UCO (the Cyber-investigation Analysis Standard Expression, 1.4, on the Unified Cyber Ontology), as JSON-LD:
//! who is said to have looked at what, with what, when, and what was found on a list.

use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use uuid::Builder;

use crate::disk::folder;
use crate::scan::line::Line;
use crate::scan::package::{NotVerified, verify};
use crate::seal::Sealed;

/// Why a package is not written as CASE.
#[derive(Debug, thiserror::Error)]
pub enum NotCase {
    /// The file cannot be written.
    #[error("it cannot be written: {0}")]
    File(#[from] io::Error),
    /// The package cannot be relied on.
    #[error(transparent)]
    Package(#[from] NotVerified),
}

/// Names of things. They are made of what a thing is, so that the same package gives the same names.
struct Names {
    package: String,
}

impl Names {
    fn of(&self, kind: &str, what: &str) -> String {
        let digest = Sha256::new()
            .chain_update(&self.package)
            .chain_update([0])
            .chain_update(kind)
            .chain_update([0])
            .chain_update(what)
            .finalize();
        let first = digest.first_chunk().copied().unwrap_or_default();
        format!("kb:{kind}-{}", Builder::from_sha1_bytes(first).into_uuid())
    }
    fn to(&self, kind: &str, what: &str) -> Value {
        json!({ "@id": self.of(kind, what) })
    }
}

/// A time as CASE has it, if it is one.
fn time(text: &str) -> Option<Value> {
    let time: Timestamp = text.parse().ok()?;
    Some(json!({ "@type": "xsd:dateTime", "@value": time.to_string() }))
}

/// What tells a line from all others.
fn key(line: &Line) -> String {
    let path = line.path_bytes.as_ref().unwrap_or(&line.path);
    std::iter::once(path)
        .chain(&line.inside)
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("\0")
}

fn file(names: &Names, line: &Line) -> Value {
    let key = key(line);
    let name = line.inside.last().unwrap_or(&line.path);
    let mut facet = json!({
        "@id": names.of("file-facet", &key),
        "@type": "uco-observable:FileFacet",
        "uco-observable:fileName": name.rsplit('/').next().unwrap_or(name),
        "uco-observable:filePath": std::iter::once(&line.path).chain(&line.inside).map(String::as_str).collect::<Vec<_>>().join("!/"),
        "uco-observable:isDirectory": false,
    });
    let mut put = |name: &str, value: Option<Value>| {
        if let (Value::Object(facet), Some(value)) = (&mut facet, value) {
            facet.insert(format!("uco-observable:{name}"), value);
        }
    };
    put("sizeInBytes", line.size.map(|size| json!(size)));
    put("modifiedTime", line.modified.as_deref().and_then(time));
    let digests = [("MD5", &line.md5), ("SHA1", &line.sha1), ("SHA256", &line.sha256)];
    let hashes = digests.iter().filter_map(|(method, digest)| {
        Some(json!({
            "@id": names.of(&format!("hash-{}", method.to_ascii_lowercase()), &key),
            "@type": "uco-types:Hash",
            "uco-types:hashMethod": method,
            "uco-types:hashValue": { "@type": "xsd:hexBinary", "@value": digest.as_ref()?.to_ascii_uppercase() },
        }))
    });
    let mut content = json!({
        "@id": names.of("content-facet", &key),
        "@type": "uco-observable:ContentDataFacet",
        "uco-observable:hash": hashes.collect::<Vec<_>>(),
    });
    if let (Value::Object(content), Some(media_type)) = (&mut content, &line.media_type) {
        content.insert("uco-observable:mimeType".to_owned(), json!(media_type));
    }
    let says: Vec<String> = line
        .matches
        .iter()
        .map(|found| {
            let category = found.category.as_ref().or(found.code.as_ref());
            let category = category.map_or(String::new(), |category| format!(", category {category}"));
            let distance = found.distance.map_or(String::new(), |distance| {
                format!(", by likeness at distance {distance}")
            });
            format!("On the list {}, row {}{category}{distance}.", found.list, found.row)
        })
        .collect();
    let mut file = json!({
        "@id": names.of("file", &key),
        "@type": "uco-observable:File",
        "uco-core:hasFacet": [facet, content],
    });
    if let (Value::Object(file), false) = (&mut file, says.is_empty()) {
        file.insert("uco-core:description".to_owned(), json!(says.join(" ")));
    }
    file
}

/// Writes a package as CASE: the exhibit, the tool, the scan, and the files; those on a list that is looked for, or all of them.
/// Says how many files it wrote.
pub fn export(package: &Sealed, out: &Path, all: bool) -> Result<u64, NotCase> {
    // Once to see that it is as it was signed, and who it is of; once to write.
    let verified = verify(package, None, |_| ())?;
    let scan = &verified.package.scan;
    let names = Names {
        package: format!("{}\0{}\0{}", verified.key, scan.exhibit, scan.began),
    };
    let temporary = tempfile::Builder::new().prefix(".case-").tempfile_in(folder(out))?;
    let mut file_out = BufWriter::new(temporary.reopen()?);
    let context = json!({
        "kb": "http://example.org/kb/",
        "case-investigation": "https://ontology.caseontology.org/case/investigation/",
        "uco-action": "https://ontology.unifiedcyberontology.org/uco/action/",
        "uco-core": "https://ontology.unifiedcyberontology.org/uco/core/",
        "uco-observable": "https://ontology.unifiedcyberontology.org/uco/observable/",
        "uco-tool": "https://ontology.unifiedcyberontology.org/uco/tool/",
        "uco-types": "https://ontology.unifiedcyberontology.org/uco/types/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    });
    write!(file_out, "{{\"@context\":{context},\n\"@graph\":[\n")?;
    let (tool, version) = scan.program.split_once(' ').unwrap_or((&scan.program, ""));
    let tool = json!({
        "@id": names.of("tool", &scan.program),
        "@type": "uco-tool:Tool",
        "uco-core:name": tool,
        "uco-tool:version": version,
        "uco-tool:toolType": "Extraction",
    });
    let device = json!({
        "@id": names.of("device", &scan.exhibit),
        "@type": "uco-observable:Device",
        "uco-core:name": scan.exhibit,
    });
    write!(file_out, "{tool},\n{device}")?;
    let (mut many, mut written) = (0, Ok(()));
    let mut found = vec![names.to("device", &scan.exhibit)];
    verify(package, None, |line| {
        let wanted = !line.link && line.sha256.is_some() && (all || !line.matches.is_empty());
        if !wanted || written.is_err() {
            return;
        }
        let key = key(line);
        let relationship = json!({
            "@id": names.of("relationship", &key),
            "@type": "uco-observable:ObservableRelationship",
            "uco-core:source": names.to("file", &key),
            "uco-core:target": names.to("device", &scan.exhibit),
            "uco-core:isDirectional": true,
            "uco-core:kindOfRelationship": "Contained_Within",
        });
        written = write!(file_out, ",\n{},\n{relationship}", file(&names, line));
        found.push(names.to("file", &key));
        many += 1;
    })?;
    written?;
    let provenance = json!({
        "@id": names.of("provenance", &scan.exhibit),
        "@type": "case-investigation:ProvenanceRecord",
        "case-investigation:exhibitNumber": scan.exhibit,
        "uco-core:object": found,
    });
    let mut action = json!({
        "@id": names.of("action", &scan.began),
        "@type": "case-investigation:InvestigativeAction",
        "uco-core:name": "Scan",
        "uco-core:description": format!("{} files, {} not examined.", verified.package.summary.files, verified.package.summary.not_examined),
        "uco-action:instrument": [names.to("tool", &scan.program)],
        "uco-action:object": [names.to("device", &scan.exhibit)],
        "uco-action:result": [names.to("provenance", &scan.exhibit)],
    });
    if let Value::Object(action) = &mut action {
        for (name, value) in [("startTime", &scan.began), ("endTime", &verified.package.ended)] {
            action.extend(time(value).map(|time| (format!("uco-action:{name}"), time)));
        }
    }
    let investigation = json!({
        "@id": names.of("investigation", &scan.exhibit),
        "@type": "case-investigation:Investigation",
        "uco-core:name": scan.exhibit,
        "case-investigation:investigationForm": "case",
        "uco-core:object": [names.to("action", &scan.began), names.to("provenance", &scan.exhibit)],
    });
    writeln!(file_out, ",\n{provenance},\n{action},\n{investigation}\n]}}")?;
    let file_out = file_out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file_out.sync_all()?;
    temporary.persist(out).map_err(|error| error.error)?;
    Ok(many)
}
