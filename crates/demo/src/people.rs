//! The people of Tees Vale, one at least for each role.

use domain::access::Role;

/// Sign-in name, rank or title with name, roles.
pub(crate) const PEOPLE: &[(&str, &str, &[Role])] = &[
    ("sam.whitlock", "Sam Whitlock", &[Role::Intake]),
    ("tomas.verran", "Tomas Verran", &[Role::Researcher]),
    ("priya.nair", "DC Priya Nair", &[Role::Investigator]),
    ("owen.lister", "DC Owen Lister", &[Role::Investigator]),
    ("hannah.brandt", "DC Hannah Brandt", &[Role::Investigator]),
    ("callum.reyes", "DC Callum Reyes", &[Role::Investigator]),
    ("yasmin.dar", "DC Yasmin Dar", &[Role::Investigator]),
    ("tadeo.finch", "DC Tadeo Finch", &[Role::Investigator]),
    ("morag.ellis", "DC Morag Ellis", &[Role::Investigator]),
    ("femi.oduya", "DC Femi Oduya", &[Role::Investigator]),
    ("gwen.tarrant", "DS Gwen Tarrant", &[Role::Supervisor]),
    ("rafiq.denholm", "DS Rafiq Denholm", &[Role::Supervisor]),
    ("idris.calder", "DI Idris Calder", &[Role::UnitHead]),
    ("lena.marsh", "Lena Marsh", &[Role::Examiner]),
    ("joe.pennick", "Joe Pennick", &[Role::ExhibitsOfficer]),
    ("ruth.oakden", "Ruth Oakden", &[Role::DisclosureOfficer]),
    ("bea.lorrimer", "Bea Lorrimer", &[Role::SafeguardingLiaison]),
    ("kit.farrow", "PC Kit Farrow", &[Role::SchoolLiaison]),
    ("della.voss", "PC Della Voss", &[Role::SchoolLiaison]),
    ("mina.stroud", "Mina Stroud, Brackwater Council", &[Role::Partner]),
    ("joan.aspinder", "Joan Aspinder, Eastmoor Council", &[Role::Partner]),
    ("farid.kassaby", "Farid Kassaby, Northdale Council", &[Role::Partner]),
    ("elsie.trantham", "Elsie Trantham, Saltmere Council", &[Role::Partner]),
    ("noor.ellery", "Noor Ellery", &[Role::Analyst]),
    ("piers.holloway", "Piers Holloway", &[Role::RecordsManager]),
    ("vera.quill", "Vera Quill", &[Role::Auditor]),
    ("amos.tidey", "Dr Amos Tidey", &[Role::OccupationalHealth]),
    ("ada.birch", "Ada Birch", &[Role::Administrator]),
];
