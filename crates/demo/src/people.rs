//! The people of Tees Vale, one at least for each role.

use domain::access::Role;

/// Sign-in name, rank or title with name, roles.
pub(crate) const PEOPLE: &[(&str, &str, &[Role])] = &[
    ("sam.whitlock", "Sam Whitlock", &[Role::Intake]),
    ("tomas.verran", "Tomas Verran", &[Role::Researcher]),
    ("priya.nair", "DC Priya Nair", &[Role::Investigator]),
    ("owen.lister", "DC Owen Lister", &[Role::Investigator]),
    ("hannah.brandt", "DC Hannah Brandt", &[Role::Investigator]),
    ("gwen.tarrant", "DS Gwen Tarrant", &[Role::Supervisor]),
    ("idris.calder", "DI Idris Calder", &[Role::UnitHead]),
    ("lena.marsh", "Lena Marsh", &[Role::Examiner]),
    ("joe.pennick", "Joe Pennick", &[Role::ExhibitsOfficer]),
    ("ruth.oakden", "Ruth Oakden", &[Role::DisclosureOfficer]),
    ("bea.lorrimer", "Bea Lorrimer", &[Role::SafeguardingLiaison]),
    ("kit.farrow", "PC Kit Farrow", &[Role::SchoolLiaison]),
    ("mina.stroud", "Mina Stroud, Brackwater Council", &[Role::Partner]),
    ("noor.ellery", "Noor Ellery", &[Role::Analyst]),
    ("piers.holloway", "Piers Holloway", &[Role::RecordsManager]),
    ("vera.quill", "Vera Quill", &[Role::Auditor]),
    ("amos.tidey", "Dr Amos Tidey", &[Role::OccupationalHealth]),
    ("ada.birch", "Ada Birch", &[Role::Administrator]),
];
