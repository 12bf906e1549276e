--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: journal_only_grows(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.journal_only_grows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'the journal only grows'; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account (
    id uuid NOT NULL,
    name text NOT NULL,
    display text NOT NULL,
    roles text NOT NULL,
    active boolean NOT NULL,
    rights bigint NOT NULL,
    version bigint NOT NULL
);


--
-- Name: callout; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.callout (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL
);


--
-- Name: child; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.child (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL
);


--
-- Name: counter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.counter (
    series text NOT NULL,
    next bigint NOT NULL,
    CONSTRAINT counter_next_check CHECK ((next >= 0))
);


--
-- Name: credential; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.credential (
    account uuid NOT NULL,
    password_hash text NOT NULL,
    changed bigint NOT NULL
);


--
-- Name: custody; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.custody (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL
);


--
-- Name: designated_officer_referral; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.designated_officer_referral (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL
);


--
-- Name: duty; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.duty (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL,
    desk text NOT NULL,
    who text NOT NULL,
    telephone text NOT NULL,
    begins bigint NOT NULL,
    ends bigint NOT NULL,
    CONSTRAINT duty_check CHECK ((ends > begins))
);


--
-- Name: enrolment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.enrolment (
    token_hash bytea NOT NULL,
    account uuid NOT NULL,
    expires bigint NOT NULL
);


--
-- Name: exhibit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exhibit (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL
);


--
-- Name: fact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fact (
    entry bigint NOT NULL,
    place bigint NOT NULL,
    kind text NOT NULL,
    subject uuid NOT NULL,
    day bigint NOT NULL,
    attributes text NOT NULL,
    undone bigint
);


--
-- Name: figure_release; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.figure_release (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    from_day bigint NOT NULL,
    to_day bigint NOT NULL,
    number bigint NOT NULL,
    made_at bigint NOT NULL,
    approved boolean NOT NULL,
    withdrawn boolean NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT figure_release_check CHECK ((to_day >= from_day))
);


--
-- Name: identity; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.identity (
    id uuid NOT NULL,
    kept uuid NOT NULL,
    other uuid NOT NULL,
    verdict text NOT NULL,
    scope uuid,
    version bigint NOT NULL,
    CONSTRAINT identity_check CHECK ((kept <> other)),
    CONSTRAINT identity_verdict_check CHECK ((verdict = ANY (ARRAY['same'::text, 'not_the_same'::text])))
);


--
-- Name: investigation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.investigation (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL,
    officer uuid NOT NULL,
    supervisor uuid NOT NULL,
    kind text NOT NULL,
    band bigint NOT NULL,
    received bigint NOT NULL,
    CONSTRAINT investigation_band_check CHECK (((band >= 0) AND (band <= 4)))
);


--
-- Name: journal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal (
    number bigint NOT NULL,
    at bigint NOT NULL,
    actor uuid NOT NULL,
    via uuid,
    operation text NOT NULL,
    event text NOT NULL,
    subjects bytea NOT NULL,
    people bytea NOT NULL,
    recipient text,
    hash bytea NOT NULL,
    CONSTRAINT journal_number_check CHECK ((number > 0)),
    CONSTRAINT journal_operation_check CHECK ((operation = ANY (ARRAY['collection'::text, 'alteration'::text, 'consultation'::text, 'disclosure'::text, 'combination'::text, 'erasure'::text])))
);


--
-- Name: journal_checkpoint; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal_checkpoint (
    number bigint NOT NULL,
    at bigint NOT NULL,
    hash bytea NOT NULL,
    public_key bytea NOT NULL,
    signature bytea NOT NULL
);


--
-- Name: journal_head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal_head (
    id bigint NOT NULL,
    number bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT journal_head_id_check CHECK ((id = 1))
);


--
-- Name: match_notice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.match_notice (
    id uuid NOT NULL,
    identifier_kind text NOT NULL,
    normal text NOT NULL,
    one_kind text NOT NULL,
    one uuid NOT NULL,
    other_kind text NOT NULL,
    other uuid NOT NULL,
    raised bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT match_notice_check CHECK (((one_kind <> other_kind) OR (one <> other)))
);


--
-- Name: match_side; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.match_side (
    notice uuid NOT NULL,
    side text NOT NULL,
    record_kind text NOT NULL,
    record uuid NOT NULL,
    scope uuid,
    across_scope uuid,
    waiting boolean NOT NULL,
    raised bigint NOT NULL,
    CONSTRAINT match_side_side_check CHECK ((side = ANY (ARRAY['one'::text, 'other'::text])))
);


--
-- Name: person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL
);


--
-- Name: prosecution; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.prosecution (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL
);


--
-- Name: referral; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.referral (
    id uuid NOT NULL,
    reference text NOT NULL,
    source text NOT NULL,
    sender text NOT NULL,
    sender_reference text,
    received bigint NOT NULL,
    recorded bigint NOT NULL,
    danger text NOT NULL,
    concern text NOT NULL,
    child text NOT NULL,
    platform text NOT NULL,
    best_identifier text,
    assigned_to uuid,
    lane bigint NOT NULL,
    due bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL,
    band_order bigint DEFAULT 0 NOT NULL,
    lowest bigint DEFAULT 0 NOT NULL,
    highest bigint DEFAULT 0 NOT NULL,
    waits_for_second boolean DEFAULT false NOT NULL,
    investigation uuid,
    CONSTRAINT referral_child_check CHECK ((child = ANY (ARRAY['yes'::text, 'no'::text, 'not_known'::text]))),
    CONSTRAINT referral_danger_check CHECK ((danger = ANY (ARRAY['yes'::text, 'no'::text, 'not_known'::text])))
);


--
-- Name: refused_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.refused_file (
    id uuid NOT NULL,
    file text NOT NULL,
    why text NOT NULL,
    at bigint NOT NULL,
    version bigint NOT NULL
);


--
-- Name: risk_assessment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.risk_assessment (
    id uuid NOT NULL,
    referral uuid NOT NULL,
    model text NOT NULL,
    model_version text NOT NULL,
    lowest bigint NOT NULL,
    highest bigint NOT NULL,
    at bigint NOT NULL,
    waits_for_second boolean NOT NULL,
    scope uuid,
    version bigint NOT NULL,
    CONSTRAINT risk_assessment_check CHECK (((highest >= lowest) AND (highest <= 4))),
    CONSTRAINT risk_assessment_lowest_check CHECK (((lowest >= 1) AND (lowest <= 4)))
);


--
-- Name: schema_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_version (
    number bigint NOT NULL
);


--
-- Name: school; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.school (
    urn bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    phase text,
    kind text,
    status text NOT NULL,
    la_code text,
    la_name text NOT NULL,
    town text,
    postcode text,
    low_age bigint,
    high_age bigint,
    opened bigint,
    closed bigint,
    gone bigint,
    place bigint NOT NULL,
    words text NOT NULL,
    CONSTRAINT school_check CHECK (((gone IS NULL) = (place < 2))),
    CONSTRAINT school_place_check CHECK (((place >= 0) AND (place <= 2))),
    CONSTRAINT school_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text, 'open_proposed_to_close'::text, 'proposed_to_open'::text]))),
    CONSTRAINT school_urn_check CHECK ((urn > 0))
);


--
-- Name: school_import; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.school_import (
    id uuid NOT NULL,
    edition bigint NOT NULL,
    digest text NOT NULL,
    as_of bigint NOT NULL,
    at bigint NOT NULL,
    schools bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT school_import_schools_check CHECK ((schools >= 0))
);


--
-- Name: school_word; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.school_word (
    word text NOT NULL COLLATE pg_catalog."C",
    urn bigint NOT NULL
);


--
-- Name: scope; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.scope (
    id uuid NOT NULL,
    closure text NOT NULL,
    since bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT scope_closure_check CHECK ((closure = ANY (ARRAY['restricted'::text, 'silent'::text])))
);


--
-- Name: scope_member; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.scope_member (
    scope uuid NOT NULL,
    account uuid NOT NULL
);


--
-- Name: sender_report; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sender_report (
    id uuid NOT NULL,
    referral uuid NOT NULL,
    clearing_house text NOT NULL,
    number text,
    content text NOT NULL,
    file text NOT NULL,
    received bigint NOT NULL,
    supplement boolean NOT NULL,
    scope uuid,
    version bigint NOT NULL
);


--
-- Name: session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL
);


--
-- Name: setting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.setting (
    name text NOT NULL,
    value bytea NOT NULL
);


--
-- Name: sign_in_failure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sign_in_failure (
    name text NOT NULL,
    failures bigint NOT NULL,
    last bigint NOT NULL
);


--
-- Name: social_care_referral; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.social_care_referral (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL
);


--
-- Name: strategy_discussion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strategy_discussion (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL
);


--
-- Name: submission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.submission (
    actor uuid NOT NULL,
    key uuid NOT NULL,
    digest bytea NOT NULL,
    result text NOT NULL,
    at bigint NOT NULL
);


--
-- Name: task; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.task (
    record uuid NOT NULL,
    place bigint NOT NULL,
    record_kind text NOT NULL,
    what text NOT NULL,
    step text NOT NULL,
    due bigint,
    because text NOT NULL,
    protects boolean NOT NULL,
    investigation uuid,
    scope uuid
);


--
-- Name: term; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.term (
    record uuid NOT NULL,
    record_kind text NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    normal text NOT NULL COLLATE pg_catalog."C",
    exact boolean NOT NULL,
    at bigint NOT NULL,
    scope uuid
);


--
-- Name: version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.version (
    kind text NOT NULL,
    id uuid NOT NULL,
    number bigint NOT NULL,
    salt bytea NOT NULL,
    bytes bytea NOT NULL,
    entry bigint NOT NULL,
    CONSTRAINT version_number_check CHECK ((number > 0))
);


--
-- Name: warrant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.warrant (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    version bigint NOT NULL
);


--
-- Name: web_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_session (
    token_hash bytea NOT NULL,
    account uuid NOT NULL,
    rights bigint NOT NULL,
    created bigint NOT NULL,
    seen bigint NOT NULL
);


--
-- Data for Name: account; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account VALUES ('01a20c23-c300-722c-b8e9-a6e2a20e1588', 'head', 'PC head', 'unit_head', true, 1, 1);
INSERT INTO public.account VALUES ('01a20c23-c300-7c7f-bf9c-f64c6d3529f1', 'deputy', 'PC deputy', 'supervisor', true, 1, 1);


--
-- Data for Name: callout; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.callout VALUES ('01a20c23-c300-7c26-8a7a-1ffa9e52ccf2', 'K26-14199', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'open', 1795500000000000, NULL, 2);
INSERT INTO public.callout VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 'K26-64525', 'Zebrafinch', '01a20c23-c300-7cf4-be2d-b09760e658d6', NULL, 'open', 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 3);


--
-- Data for Name: child; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.child VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 'C26-59266', 'W.o., 7', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7469-8325-be6234c2df02', 'linked', 1795500000000000, NULL, 1);
INSERT INTO public.child VALUES ('01a20c23-c300-7a02-af54-31fd91a8604b', 'C26-50587', 'W.Z., 7', '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-7055-bf54-9cdba1d91597', 'linked', 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 2);


--
-- Data for Name: counter; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.counter VALUES ('R2026', 3);
INSERT INTO public.counter VALUES ('schools', 1);
INSERT INTO public.counter VALUES ('I2026', 2);
INSERT INTO public.counter VALUES ('N2026', 4);
INSERT INTO public.counter VALUES ('C2026', 2);
INSERT INTO public.counter VALUES ('S2026', 2);
INSERT INTO public.counter VALUES ('D2026', 2);
INSERT INTO public.counter VALUES ('L2026', 2);
INSERT INTO public.counter VALUES ('W2026', 2);
INSERT INTO public.counter VALUES ('A2026', 2);
INSERT INTO public.counter VALUES ('E2026', 2);
INSERT INTO public.counter VALUES ('P2026', 2);
INSERT INTO public.counter VALUES ('K2026', 2);
INSERT INTO public.counter VALUES ('F2026', 1);
INSERT INTO public.counter VALUES ('T2026', 1);
INSERT INTO public.counter VALUES ('Y2026', 1);


--
-- Data for Name: credential; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.credential VALUES ('01a20c23-c300-722c-b8e9-a6e2a20e1588', '$argon2id$v=19$m=19456,t=2,p=1$FqrcH8asWvetqF/LxoLs+Q$NQBDkZ+jEXpPupVXWpNLitQBlt+RuBf2/uE6ZEAYGVg', 1795500000000000);
INSERT INTO public.credential VALUES ('01a20c23-c300-7c7f-bf9c-f64c6d3529f1', '$argon2id$v=19$m=19456,t=2,p=1$LqAPcS/O6oCOEsCJV4Ng3A$0mLgxFuPcr5PYMXdW/Ras0Q+YLDERfe8gsfB41Cf3YM', 1795500000000000);


--
-- Data for Name: custody; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.custody VALUES ('01a20c23-c300-78e6-90fe-855a991f0c2f', 'A26-78990', 'Arrest', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'open', 1795500000000000, NULL, 1);
INSERT INTO public.custody VALUES ('01a20c23-c300-7c5c-b9dc-1af197d35192', 'A26-76199', 'Arrest', '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-7557-9ebf-5733ce790ed0', 'open', 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 2);


--
-- Data for Name: designated_officer_referral; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.designated_officer_referral VALUES ('01a20c23-c300-71a8-bc88-5005c3e3d762', 'L26-50815', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'prepared', 1795500000000000, NULL, 1);
INSERT INTO public.designated_officer_referral VALUES ('01a20c23-c300-70fd-8994-0d7bbaf537e7', 'L26-76846', 'Zebrafinch', '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-7557-9ebf-5733ce790ed0', 'prepared', 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 2);


--
-- Data for Name: duty; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.duty VALUES ('01a20c23-c300-7063-aac5-7ec84b6d3341', 'Y26-01023', 'Supervisor on call: PS Lee Holt', NULL, NULL, 'arranged', 1795500000000000, NULL, 1, 'supervisor', 'PS Lee Holt', '07700 900123', 1795500000000000, 1795543200000000);


--
-- Data for Name: enrolment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: exhibit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.exhibit VALUES ('01a20c23-c300-79a3-8860-161c06aba231', 'E26-37764', 'open: open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'seized', 1795500000000000, NULL, 1);
INSERT INTO public.exhibit VALUES ('01a20c23-c300-733f-9871-31322f15bb19', 'E26-66208', 'Zebrafinch: Zebrafinch', '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-7557-9ebf-5733ce790ed0', 'seized', 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 2);


--
-- Data for Name: fact; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.fact VALUES (7, 0, 'referral_received', '01a20c23-c300-7acc-8fc8-113bd65c25ee', 20781, '{"source":"school_mandatory_report"}', NULL);
INSERT INTO public.fact VALUES (8, 0, 'referral_received', '01a20c23-c300-7a55-a480-315f59392b85', 20781, '{"source":"school_mandatory_report"}', NULL);
INSERT INTO public.fact VALUES (9, 0, 'referral_received', '01a20c23-c300-791a-b3be-8d3e0d328066', 20781, '{"source":"school_mandatory_report"}', NULL);
INSERT INTO public.fact VALUES (11, 0, 'risk_assessed', '01a20c23-c300-7acc-8fc8-113bd65c25ee', 20781, '{"band":"medium"}', NULL);
INSERT INTO public.fact VALUES (12, 0, 'risk_assessed', '01a20c23-c300-7a55-a480-315f59392b85', 20781, '{"band":"medium"}', NULL);
INSERT INTO public.fact VALUES (15, 0, 'investigation_opened', '01a20c23-c300-74b5-956a-f4d298f87039', 20781, '{"kind":"image_suspect"}', NULL);
INSERT INTO public.fact VALUES (15, 1, 'referral_decided', '01a20c23-c300-7acc-8fc8-113bd65c25ee', 20781, '{"decision":"opened"}', NULL);
INSERT INTO public.fact VALUES (19, 0, 'child_linked', '01a20c23-c300-7469-8325-be6234c2df02', 20781, '{"child":"01a20c23-c300-7d92-88ce-bff27bd48e20"}', NULL);
INSERT INTO public.fact VALUES (24, 0, 'person_arrested', '01a20c23-c300-7f63-a1c6-484625b09172', 20781, '{"custody":"01a20c23-c300-78e6-90fe-855a991f0c2f","how":"at_warrant"}', NULL);
INSERT INTO public.fact VALUES (25, 0, 'exhibit_seized', '01a20c23-c300-79a3-8860-161c06aba231', 20781, '{"kind":"phone","place":"warrant"}', NULL);
INSERT INTO public.fact VALUES (29, 0, 'investigation_opened', '01a20c23-c300-7cf4-be2d-b09760e658d6', 20781, '{"kind":"image_suspect"}', NULL);
INSERT INTO public.fact VALUES (29, 1, 'referral_decided', '01a20c23-c300-7a55-a480-315f59392b85', 20781, '{"decision":"opened"}', NULL);
INSERT INTO public.fact VALUES (33, 0, 'child_linked', '01a20c23-c300-7055-bf54-9cdba1d91597', 20781, '{"child":"01a20c23-c300-7a02-af54-31fd91a8604b"}', NULL);
INSERT INTO public.fact VALUES (38, 0, 'person_arrested', '01a20c23-c300-7557-9ebf-5733ce790ed0', 20781, '{"custody":"01a20c23-c300-7c5c-b9dc-1af197d35192","how":"at_warrant"}', NULL);
INSERT INTO public.fact VALUES (39, 0, 'exhibit_seized', '01a20c23-c300-733f-9871-31322f15bb19', 20781, '{"kind":"phone","place":"warrant"}', NULL);
INSERT INTO public.fact VALUES (45, 0, 'session_held', '01a20c23-c300-7e5c-a842-c9ca405158a7', 20781, '{"attendances":"24","audience":"parents","disclosures":"0"}', NULL);


--
-- Data for Name: figure_release; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.figure_release VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 'F26-86782', 'Year to date', 20482, 20781, 43, 1795500000000000, false, false, 1);


--
-- Data for Name: identity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: investigation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.investigation VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 'I26-25559', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'open', 1795500000000000, NULL, 3, '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 'image_suspect', 3, 1795500000000000);
INSERT INTO public.investigation VALUES ('01a20c23-c300-7cf4-be2d-b09760e658d6', 'I26-86390', 'Zebrafinch', '01a20c23-c300-7cf4-be2d-b09760e658d6', NULL, 'open', 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 4, '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 'image_suspect', 3, 1795500000000000);


--
-- Data for Name: journal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal VALUES (1, 1795500000000000, '00000000-0000-0000-0000-000000000000', NULL, 'collection', 'account.opened', '\x076163636f756e7401a20c23c300722cb8e9a6e2a20e15880100000000000000015d28490187004580ccc090a2505421b4b1b6893da59b035f666845fbaa5ec1ef', '\x', NULL, '\x754a53b4ec9d2b2d4b2830569c0413a0237222886e253c77aa7076141b26b940');
INSERT INTO public.journal VALUES (2, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'consultation', 'account.password_set', '\x076163636f756e7401a20c23c300722cb8e9a6e2a20e158800', '\x', NULL, '\xd941c43840fead09f4207719dab656389005c41a49b1f56debba134104cd6dc4');
INSERT INTO public.journal VALUES (3, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'consultation', 'account.signed_in', '\x076163636f756e7401a20c23c300722cb8e9a6e2a20e158800', '\x', NULL, '\xd356195bf37eac6fc3914ff534e9e53dd4a36d54f0484cc78fe2dc6b55beafc7');
INSERT INTO public.journal VALUES (4, 1795500000000000, '00000000-0000-0000-0000-000000000000', NULL, 'collection', 'account.opened', '\x076163636f756e7401a20c23c3007c7fbf9cf64c6d3529f101000000000000000115d73472595b31fd1c4f7383a7472bf5142c0bf55ee362d2a90616dd4de1482d', '\x', NULL, '\x918c9464aa5434121216bb1b6944edab5da5c9e8be6d36466156d09b545b2c7f');
INSERT INTO public.journal VALUES (5, 1795500000000000, '01a20c23-c300-7c7f-bf9c-f64c6d3529f1', NULL, 'consultation', 'account.password_set', '\x076163636f756e7401a20c23c3007c7fbf9cf64c6d3529f100', '\x', NULL, '\x2ab3d7d4472bc872ac84802d4ac6ee9c047290207c0afec239162bb0507c837a');
INSERT INTO public.journal VALUES (6, 1795500000000000, '01a20c23-c300-7c7f-bf9c-f64c6d3529f1', NULL, 'consultation', 'account.signed_in', '\x076163636f756e7401a20c23c3007c7fbf9cf64c6d3529f100', '\x', NULL, '\x50829c1e5130df69c7aaec4f06158a502262a3a876b8c5da1384b70641c2ec8d');
INSERT INTO public.journal VALUES (7, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'referral.taken', '\x08726566657272616c01a20c23c3007acc8fc8113bd65c25ee0100000000000000015d768ccba84ba29a673d2fdcb0cd574a489d2b4e920f37352f81862e9ce480e0', '\x', NULL, '\xde5b04ce3243b0b7af5fb22dcceb30e09b764b30e92eb6eaf49dcd470052cde1');
INSERT INTO public.journal VALUES (8, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'referral.taken', '\x08726566657272616c01a20c23c3007a55a480315f59392b850100000000000000018a95bc91f93d7d405945d9f07d980b02b686b1161ecb5e77feb6562428b1fa950c6d617463685f6e6f7469636501a20c23c30070da90ab61eefd793ebe0100000000000000011b69ab4b70a9557a03a49cf5b35dc2bc3ccddaa415e70aa9a5a76c57d95ec03b', '\x', NULL, '\xfb9ffd413f0ca71e724a93d047265316a2e4f3ce0a2d4aab049c68592493fb76');
INSERT INTO public.journal VALUES (9, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'referral.taken', '\x08726566657272616c01a20c23c300791ab3be8d3e0d328066010000000000000001a23bd0ea348779defde42e90ff03e4076091750f89d51da715c74c09e4eac5710c6d617463685f6e6f7469636501a20c23c30079fb85dcc72198dc4ce201000000000000000139e80eec3cc4a7641c32189513de3051fed96cc5fc26109e34b6387375b7dd730c6d617463685f6e6f7469636501a20c23c3007cfe9f85388e60f48d96010000000000000001ceff5a225a24561dfb54e841e46e5b660f864d076ad2de724ea52219735e4738', '\x', NULL, '\x045d0b79746b732f4fac68626614122aba07abf84159fbcbf1d84f2b8760a9a1');
INSERT INTO public.journal VALUES (10, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'school.imported', '\x0d7363686f6f6c5f696d706f727401a20c23c3007ece8bbf4e7bb3a30a4f010000000000000001c4227e5f67ed7aa6f16269a24c1cc45b6ad6e1d4c0035af4ebb3238f70038d3b', '\x', NULL, '\xd896e136ffbaf5ba818a0d647564c5407adfcbfb57e17298bcff56c617bf2c4e');
INSERT INTO public.journal VALUES (11, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'risk.assessed', '\x0f7269736b5f6173736573736d656e7401a20c23c3007293bcaedbf9cf87e3d7010000000000000001a4c52215598a48d0cb4de973f7ff86b7c591ce5eeb043ad5b9ae8911b277c37b08726566657272616c01a20c23c3007acc8fc8113bd65c25ee0100000000000000029845205ee99b79e3c256e06b72afa2ca477878511f7f019b27d3d59829cfcccc', '\x', NULL, '\x877b73c6cb26806ba88a370db3003e86c7a776e6bcced185f5c6693bac5eb2d7');
INSERT INTO public.journal VALUES (12, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'risk.assessed', '\x0f7269736b5f6173736573736d656e7401a20c23c30077f6aeac84eda7cf983b010000000000000001a98bcec5710c28afcfbdaccca6ba498f6d6027199c2eeefb39c3c73ed5be32f708726566657272616c01a20c23c3007a55a480315f59392b85010000000000000002b6a3eb1cf4d35d136249b830903c36912a8254f58dceb7fc8c6a14514689aa48', '\x', NULL, '\x8238fe883d502151f6da35aea0b546e6a96080c10ce65893f3317ac818550705');
INSERT INTO public.journal VALUES (13, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'consultation', 'referral.read', '\x08726566657272616c01a20c23c3007acc8fc8113bd65c25ee0008726566657272616c01a20c23c3007a55a480315f59392b850008726566657272616c01a20c23c300791ab3be8d3e0d328066000c6d617463685f6e6f7469636501a20c23c30070da90ab61eefd793ebe000c6d617463685f6e6f7469636501a20c23c30079fb85dcc72198dc4ce200', '\x', NULL, '\xbd1c97539a91fc9e93333b6cf98fa06f07767a0025609ea613864d5688f72b3d');
INSERT INTO public.journal VALUES (14, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'consultation', 'referral.read', '\x08726566657272616c01a20c23c3007a55a480315f59392b850008726566657272616c01a20c23c3007acc8fc8113bd65c25ee0008726566657272616c01a20c23c300791ab3be8d3e0d328066000c6d617463685f6e6f7469636501a20c23c30070da90ab61eefd793ebe000c6d617463685f6e6f7469636501a20c23c3007cfe9f85388e60f48d9600', '\x', NULL, '\xb87117440143298cea97b820de4a596a42be4872af3586756dcdd62b0523bc67');
INSERT INTO public.journal VALUES (15, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'investigation.opened', '\x0d696e7665737469676174696f6e01a20c23c30074b5956af4d298f87039010000000000000001a4825384841a9dfd7c9066c9a442a5a959784d76798128da02a734f9fbe77d1e08726566657272616c01a20c23c3007acc8fc8113bd65c25ee0100000000000000036a40fc663d0d1c8596fdab44dd1a5a42fb8dd7ea76efe022f270748ec0f8e3b5', '\x', NULL, '\x1e105ccc29ca01922880047b399fdd9d6bae9e4b5eda9ef2ae34fde679250263');
INSERT INTO public.journal VALUES (16, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'person.added', '\x06706572736f6e01a20c23c3007f63a1c6484625b091720100000000000000015108849dca62736cc06aeae45f8138edfdd69a0a61a7712ae5b4a06065f4b0d6', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\x557cd0fb6992fcbd71444abf7250e690a59f837685ad005a08eea517b42f7f83');
INSERT INTO public.journal VALUES (17, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'investigation.recorded', '\x0d696e7665737469676174696f6e01a20c23c30074b5956af4d298f870390100000000000000020e98820414bd88f32b01adaf35efbbc6605b97c8fca44aa463e8568b4e2f9d69', '\x', NULL, '\x6e78a703c81937f10d761548432317f7b983cf6f5a4dbc5a948cbed2b7f5468d');
INSERT INTO public.journal VALUES (18, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'person.added', '\x06706572736f6e01a20c23c30074698325be6234c2df02010000000000000001014bb6c0dc201a76a577b649ff3c858864656a8345a6c731e09529e78d68afe5', '\x01a20c23c30074698325be6234c2df02', NULL, '\xa096e08621561411c1f097a3ee33c321db8d3a3df72785694756ac247ff5bade');
INSERT INTO public.journal VALUES (19, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'child.linked', '\x056368696c6401a20c23c3007d9288cebff27bd48e2001000000000000000171e68f26592b45f1bf32690b7cc5f7e4e68e1bc52fb91f90855c4b2ced402b1b0d696e7665737469676174696f6e01a20c23c30074b5956af4d298f87039010000000000000003948b13bad07bce903e6c18a7793ed5549c05f42594ddd786bb4b3bf7a189bb6b', '\x01a20c23c30074698325be6234c2df02', NULL, '\xf3962363f9b2e629e89c6bf911e5315271d8243913bc93711db20720c9ac5cf4');
INSERT INTO public.journal VALUES (20, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'social_care_referral.prepared', '\x14736f6369616c5f636172655f726566657272616c01a20c23c3007c25bf8403bb7d16a6b601000000000000000173566684d7da13f7787f393ad9bf35ba5aae39f2063456375df19d250fdfdb59', '\x', NULL, '\xaca92d085b77179f76a99fca5449a0a4378a1b1d121ca249c0c62e972dd69dfa');
INSERT INTO public.journal VALUES (21, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'strategy_discussion.requested', '\x1373747261746567795f64697363757373696f6e01a20c23c3007fbdad5da1005c8c2aba010000000000000001c2f5617b5d469e6380c76638c717a0e49f56f374e62666d3fa2a79a7a0ecf4b2', '\x', NULL, '\xc7d537c270322e19f906d45740cacf252e4cb9468da96c457f432273bac30ea7');
INSERT INTO public.journal VALUES (22, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'designated_officer_referral.prepared', '\x1b64657369676e617465645f6f6666696365725f726566657272616c01a20c23c30071a8bc885005c3e3d7620100000000000000016c3f8eacf77e2abb9b4ea18269768cceeb3ff856efb481a30f1b6ab273306177', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\xfa01947a156c1df1d39a96c883f3ad2d33ae23d1ef81dfa9db42875e3fbbf5ab');
INSERT INTO public.journal VALUES (23, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'warrant.drafted', '\x0777617272616e7401a20c23c300766598a2debbd6a28868010000000000000001b87088fe3440aabe7adcc4acbba559e940e544b9e2388f2ff836aea7c2d03299', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\xe41d12591c254624d30b14c2d93c1cc4f92b3c82e907905ae39f882c43fb19ad');
INSERT INTO public.journal VALUES (24, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'custody.opened', '\x07637573746f647901a20c23c30078e690fe855a991f0c2f010000000000000001c77fa50ff201a1a3ad4d2616a26b570192ee4bfabc5227cad30d6c9fcb90645d', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\xf2c308d740a56717ca1221e69433c13cec67091b5e756547b56e784b34bcc96f');
INSERT INTO public.journal VALUES (25, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'exhibit.listed', '\x076578686962697401a20c23c30079a38860161c06aba2310100000000000000015dc3d8c5a977cc6d22b83c00ca2c413da3612e4c5b098400b4575502a0993a22', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\xb293e855cd810d4377d82ee33ca935c4dfcd82d4c30bdbf4e7d19db46064f171');
INSERT INTO public.journal VALUES (26, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'prosecution.begun', '\x0b70726f7365637574696f6e01a20c23c3007aabb1e207cf0f8677c80100000000000000019ee0e28f1cae9f92168496afc10c4b0a44d7189939b68f066a68e61b83dae719', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\x4cf61780cb420ae76428d474ca57810f0f48c4b0ba7e2b834d113e481c230952');
INSERT INTO public.journal VALUES (27, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'callout.recorded', '\x0763616c6c6f757401a20c23c3007c268a7a1ffa9e52ccf2010000000000000001e96f608b9067bc1e48ec9bcd887fc331d191a790a8a4ec795b5e9c5e3a882a6a', '\x', NULL, '\x57e22337d5e87e2719e8fee992988ac050cc48f136a13b65f49a14ca35b852f3');
INSERT INTO public.journal VALUES (28, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'callout.grew', '\x0763616c6c6f757401a20c23c3007c268a7a1ffa9e52ccf2010000000000000002a52b5ed2445f10be1ba4e393b960a978d17deec7e872b901feb3f48af946310e', '\x', NULL, '\xfbc87ad00f20552ec1caf071ad673a9c29e1c74894372440c6e3ec311c5b847b');
INSERT INTO public.journal VALUES (29, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'investigation.opened', '\x0d696e7665737469676174696f6e01a20c23c3007cf4be2db09760e658d60100000000000000011cfe6f6739f1d3d0592302321e82382894a9a2f6c8717e283dbc7b248fcc707308726566657272616c01a20c23c3007a55a480315f59392b8501000000000000000352710fd8e507ec64290be10cc703e0bd94a9f70a068d89e215361f3e3e3afbad', '\x', NULL, '\x4b977757a96a9385508511aadd4f7733f289e2a41593d587057c2c259086b5e7');
INSERT INTO public.journal VALUES (30, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'person.added', '\x06706572736f6e01a20c23c30075579ebf5733ce790ed001000000000000000148ec7de2425aac2acf687a63d780916609ac0b0fe2505e91b1bcd1848af4715c', '\x01a20c23c30075579ebf5733ce790ed0', NULL, '\xdf2ee1511fb87b6b6da709f9cef66842ce954a5628bb168d353ca02691033f59');
INSERT INTO public.journal VALUES (31, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'investigation.recorded', '\x0d696e7665737469676174696f6e01a20c23c3007cf4be2db09760e658d6010000000000000002039f03ee4391ed89ff50e6eb45eb93ae290c8d863405540bc6c1a27d23705bdf', '\x', NULL, '\x2a9e717d9f5281930135d07aefe5fc601f5892b2fd6e7d458f6a56f1fb77e996');
INSERT INTO public.journal VALUES (32, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'person.added', '\x06706572736f6e01a20c23c3007055bf549cdba1d91597010000000000000001b4dc4f5bc93c10389b27b17d8270c50e112635ef96b5bbfd0372b6f79c076c32', '\x01a20c23c3007055bf549cdba1d91597', NULL, '\x1a784ff021b04f2073bba6424fc686d79ae800e55b51dfb7c8f3c841745a22b9');
INSERT INTO public.journal VALUES (33, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'child.linked', '\x056368696c6401a20c23c3007a02af5431fd91a8604b010000000000000001aa8de33e547fb493dbba310293edb92752be420ddf8e9d3da0d6a69359b9786c0d696e7665737469676174696f6e01a20c23c3007cf4be2db09760e658d6010000000000000003f11733583a8f8f0f0df3313b645fceb135524ead20cc575501b484b487a58501', '\x01a20c23c3007055bf549cdba1d91597', NULL, '\xec8bf166af93d9ee0a5c5a038cfbd87409ab1cce5bfce44003332c05350de5bf');
INSERT INTO public.journal VALUES (34, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'social_care_referral.prepared', '\x14736f6369616c5f636172655f726566657272616c01a20c23c30071f1823412b90a87cf0b0100000000000000018856242bcd8e9adef693bc7cbc4365a62c83f972edddf2e96ecb3e0325c6a99b', '\x', NULL, '\x5c5f908db73e27c94c1e83cb426f521fdd000e8afccba4dd3c590587e456710b');
INSERT INTO public.journal VALUES (35, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'strategy_discussion.requested', '\x1373747261746567795f64697363757373696f6e01a20c23c3007d2e882e0b312a34ab3a0100000000000000010f96f83f6873aed610aa4ce70ce92a8b5fa12fc338d7ba8a1a310f1cd29ce5eb', '\x', NULL, '\xabb6af76f28616924d1e132112fc8e5cf167a78d70847dc2dbae24fc2cdba8b9');
INSERT INTO public.journal VALUES (36, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'designated_officer_referral.prepared', '\x1b64657369676e617465645f6f6666696365725f726566657272616c01a20c23c30070fd89940d7bbaf537e70100000000000000013c0ad86896277293c9b2ff47a2783cca24e71a3f9234a8232ec355f209c25ec9', '\x01a20c23c30075579ebf5733ce790ed0', NULL, '\x14960b041e5450311daca77fc4ec32a842295f18a9901f6871c0f803c2f66d4e');
INSERT INTO public.journal VALUES (38, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'custody.opened', '\x07637573746f647901a20c23c3007c5cb9dc1af197d35192010000000000000001a111b228fc39682b6f7a36aac2ccfdb69ced1476315e0e5ee1c91bb9d6ae4aec', '\x01a20c23c30075579ebf5733ce790ed0', NULL, '\xd18d8f4fd8d9fa69b4eb78abc9214674f68abe1ea489eb7c32bc049ba47533de');
INSERT INTO public.journal VALUES (40, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'prosecution.begun', '\x0b70726f7365637574696f6e01a20c23c30071e2b3e01375ff0f41540100000000000000011b6b1927e4ed3a684d289bb6d28593ff59cafd4f89b6300bfe91e7c8f01602b3', '\x01a20c23c30075579ebf5733ce790ed0', NULL, '\x35ee1e70da1b386173c93537a92f8dabfc952f0a0f1a370266b67f2fe41a54a4');
INSERT INTO public.journal VALUES (42, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'callout.grew', '\x0763616c6c6f757401a20c23c300753fa053f2d324ce85a10100000000000000020a8a3669f404ae71275b92a0b01abf65a496005a34c8927d79e373da395e175c', '\x', NULL, '\x6cd3e44e47b491c052d4acfa78e8c6e18dc54cb16b1ab9acd75d5ab350bb8164');
INSERT INTO public.journal VALUES (44, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'combination', 'release.made', '\x0772656c6561736501a20c23c3007a4caacb9dee50cd1f3001000000000000000178a54afe32eb30e695014c5f8d47b92076e0c260db94a78d906b526ff51dfdd9', '\x', NULL, '\xa9f7e900eb62f98b85c91f2f2157b553c4aa59935922da53390fca91ce1c93df');
INSERT INTO public.journal VALUES (46, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'duty.arranged', '\x046475747901a20c23c3007063aac57ec84b6d3341010000000000000001aec4205ad8d66ed70a46f28752302cd0238a3410094b2ca621405bfcbee135c0', '\x', NULL, '\x2c232602850df26922bb11af5ab6586c6e1df950a1b05346e5beca82b8f8678b');
INSERT INTO public.journal VALUES (37, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'warrant.drafted', '\x0777617272616e7401a20c23c30079d497a19eabb09415dd010000000000000001be4acec92f1b79857013ab2818f15d7a870d5201e367747a57ba21297607fb3c', '\x01a20c23c30075579ebf5733ce790ed0', NULL, '\xbf06552710c2ec3787d08d19d7e06f11b94d711c2fe149d9891ccfec70b3dc1d');
INSERT INTO public.journal VALUES (39, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'exhibit.listed', '\x076578686962697401a20c23c300733f987131322f15bb19010000000000000001169759f2135ca3feea5f74583aedaedf9f4e0db6b42bd253ee5b472194008d94', '\x01a20c23c30075579ebf5733ce790ed0', NULL, '\x631aa7a2fe5c220aafa15acaef766bb09b09318ada3a9ebcedebb972f9c3ef00');
INSERT INTO public.journal VALUES (41, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'callout.recorded', '\x0763616c6c6f757401a20c23c300753fa053f2d324ce85a101000000000000000119fa7f78691e3676f141ab653c76f18e16238a3684e6f75f1d43b575ba937461', '\x', NULL, '\xc147032578aca1ece8ff9c7e06be54a3800cc70583142588c55ba3c306aeeadb');
INSERT INTO public.journal VALUES (43, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'investigation.closed_to_list', '\x0573636f706501a20c23c30073b18743ea48a0f37db101000000000000000182ed7f4c9309663f2b58c8ef5b80e3141d72fc15a80a3b9e41e720a517f606e20763616c6c6f757401a20c23c300753fa053f2d324ce85a1010000000000000003848e9fdfcc2c344fb06d841b04125d2324bc1fa51d431a60e23ae30cff620b0d076578686962697401a20c23c300733f987131322f15bb190100000000000000028442a7a142a74c95abb5c7ee5605fcdf89fd0b527c0fea6522adbcb8ff9029510b70726f7365637574696f6e01a20c23c30071e2b3e01375ff0f41540100000000000000028acdd2451022c7bb3357fda1fec165e5ef9bb05819de24a360bfea010729292707637573746f647901a20c23c3007c5cb9dc1af197d3519201000000000000000245d5a69c29c4ce12cfa43f2c92e130397731ebe6c53e449391aa314c54903ee00777617272616e7401a20c23c30079d497a19eabb09415dd010000000000000002b443b7510f798f07d0c2fae00555d958fb32bc9c1331acf61ca1cab5cb4e7b4c1b64657369676e617465645f6f6666696365725f726566657272616c01a20c23c30070fd89940d7bbaf537e7010000000000000002ba73e3c59390bb651e23cb5b8c79e5ffca40a47f520a19c827eb177e48bc24e91373747261746567795f64697363757373696f6e01a20c23c3007d2e882e0b312a34ab3a010000000000000002b53c551d53c57f36ec1030099d9f5bfa624ddbc296455232ab7fc76cb247f99114736f6369616c5f636172655f726566657272616c01a20c23c30071f1823412b90a87cf0b01000000000000000266dc7316c8cb461ac13530892deb85b6b7cac00c4b5d1ad1c2ff01211d7a4500056368696c6401a20c23c3007a02af5431fd91a8604b01000000000000000280757f082be9e64a58426f9e8678b4ebcba223d302d7b522eec5817ab7c6b0ad06706572736f6e01a20c23c30075579ebf5733ce790ed0010000000000000002dbde0745424cf7aa966753526713c5e01e0210b49fcba89d5ac2a24a57facfc906706572736f6e01a20c23c3007055bf549cdba1d91597010000000000000002d86b44951327dd1faada35a24356c4e7dd7e8b2bf5e58d96b45206e61a1aa56f0d696e7665737469676174696f6e01a20c23c3007cf4be2db09760e658d601000000000000000408e7271f58ccec82602ab0e9a9031a1f799ad32eac49c3b976edbb907f85e04008726566657272616c01a20c23c3007a55a480315f59392b85010000000000000004fdab09e9398baa2a22814e742b3ede90d08d6e6fa8f982edcb99bff9287dd2750f7269736b5f6173736573736d656e7401a20c23c30077f6aeac84eda7cf983b01000000000000000262c6a391299d85da7acba5faaabbd7774977b804e54dc993115a24a02c56fba10c6d617463685f6e6f7469636501a20c23c30070da90ab61eefd793ebe010000000000000002f77c1d258a4da782ec6deb19b1cf54f56d84215bb17b31cd5599ee78e268df830c6d617463685f6e6f7469636501a20c23c3007cfe9f85388e60f48d96010000000000000002ea12b8d7d8f98eb83145d221bbbc4abd3abe28a6a9241adefcedaed8aa602a6d', '\x', NULL, '\x8a720da73c244befffdd24698152bb513187e0fe1df8a93ed4e545a91a77c2a7');
INSERT INTO public.journal VALUES (45, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'session.recorded', '\x0773657373696f6e01a20c23c3007e5ca842c9ca405158a7010000000000000001a7391eb2e23895fa767ec9d1e143e850241f61e2e06390f15a7915a104993b4a', '\x', NULL, '\x4c01a4e3add5b1734cd3d38f79224a1d3870f9bea6be2773b9d1ab942c1d8956');


--
-- Data for Name: journal_checkpoint; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: journal_head; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal_head VALUES (1, 46, '\x2c232602850df26922bb11af5ab6586c6e1df950a1b05346e5beca82b8f8678b');


--
-- Data for Name: match_notice; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.match_notice VALUES ('01a20c23-c300-79fb-85dc-c72198dc4ce2', 'email', 'heron@example.org', 'referral', '01a20c23-c300-791a-b3be-8d3e0d328066', 'referral', '01a20c23-c300-7acc-8fc8-113bd65c25ee', 1795500000000000, 1);
INSERT INTO public.match_notice VALUES ('01a20c23-c300-70da-90ab-61eefd793ebe', 'email', 'heron@example.org', 'referral', '01a20c23-c300-7a55-a480-315f59392b85', 'referral', '01a20c23-c300-7acc-8fc8-113bd65c25ee', 1795500000000000, 2);
INSERT INTO public.match_notice VALUES ('01a20c23-c300-7cfe-9f85-388e60f48d96', 'email', 'heron@example.org', 'referral', '01a20c23-c300-791a-b3be-8d3e0d328066', 'referral', '01a20c23-c300-7a55-a480-315f59392b85', 1795500000000000, 2);


--
-- Data for Name: match_side; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.match_side VALUES ('01a20c23-c300-79fb-85dc-c72198dc4ce2', 'one', 'referral', '01a20c23-c300-791a-b3be-8d3e0d328066', NULL, NULL, true, 1795500000000000);
INSERT INTO public.match_side VALUES ('01a20c23-c300-79fb-85dc-c72198dc4ce2', 'other', 'referral', '01a20c23-c300-7acc-8fc8-113bd65c25ee', NULL, NULL, true, 1795500000000000);
INSERT INTO public.match_side VALUES ('01a20c23-c300-70da-90ab-61eefd793ebe', 'one', 'referral', '01a20c23-c300-7a55-a480-315f59392b85', '01a20c23-c300-73b1-8743-ea48a0f37db1', NULL, true, 1795500000000000);
INSERT INTO public.match_side VALUES ('01a20c23-c300-70da-90ab-61eefd793ebe', 'other', 'referral', '01a20c23-c300-7acc-8fc8-113bd65c25ee', NULL, '01a20c23-c300-73b1-8743-ea48a0f37db1', true, 1795500000000000);
INSERT INTO public.match_side VALUES ('01a20c23-c300-7cfe-9f85-388e60f48d96', 'one', 'referral', '01a20c23-c300-791a-b3be-8d3e0d328066', NULL, '01a20c23-c300-73b1-8743-ea48a0f37db1', true, 1795500000000000);
INSERT INTO public.match_side VALUES ('01a20c23-c300-7cfe-9f85-388e60f48d96', 'other', 'referral', '01a20c23-c300-7a55-a480-315f59392b85', '01a20c23-c300-73b1-8743-ea48a0f37db1', NULL, true, 1795500000000000);


--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'N26-16607', 'Wren open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'known', 1795500000000000, NULL, 1);
INSERT INTO public.person VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'N26-22761', 'Wren open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7469-8325-be6234c2df02', 'known', 1795500000000000, NULL, 1);
INSERT INTO public.person VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'N26-93364', 'Wren Zebrafinch', '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-7557-9ebf-5733ce790ed0', 'known', 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 2);
INSERT INTO public.person VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'N26-09475', 'Wren Zebrafinch', '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-7055-bf54-9cdba1d91597', 'known', 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 2);


--
-- Data for Name: prosecution; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.prosecution VALUES ('01a20c23-c300-7aab-b1e2-07cf0f8677c8', 'P26-94416', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'preparing', 1795500000000000, NULL, 1);
INSERT INTO public.prosecution VALUES ('01a20c23-c300-71e2-b3e0-1375ff0f4154', 'P26-12670', 'Zebrafinch', '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-7557-9ebf-5733ce790ed0', 'preparing', 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 2);


--
-- Data for Name: referral; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.referral VALUES ('01a20c23-c300-791a-b3be-8d3e0d328066', 'R26-73834', 'school_mandatory_report', 'third', NULL, 1795500000000000, 1795500000000000, 'yes', 'communication', 'not_known', 'third', 'third', NULL, 0, 1795500000000000, NULL, 1, 0, 0, 0, false, NULL);
INSERT INTO public.referral VALUES ('01a20c23-c300-7acc-8fc8-113bd65c25ee', 'R26-47267', 'school_mandatory_report', 'open', NULL, 1795500000000000, 1795500000000000, 'yes', 'communication', 'not_known', 'open', 'open', NULL, 5, 1795500000000000, NULL, 3, 0, 1, 4, true, '01a20c23-c300-74b5-956a-f4d298f87039');
INSERT INTO public.referral VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'R26-28215', 'school_mandatory_report', 'Zebrafinch', NULL, 1795500000000000, 1795500000000000, 'yes', 'communication', 'not_known', 'Zebrafinch', 'Zebrafinch', NULL, 5, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 4, 0, 1, 4, true, '01a20c23-c300-7cf4-be2d-b09760e658d6');


--
-- Data for Name: refused_file; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: risk_assessment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.risk_assessment VALUES ('01a20c23-c300-7293-bcae-dbf9cf87e3d7', '01a20c23-c300-7acc-8fc8-113bd65c25ee', 'household', '0.1', 1, 4, 1795500000000000, true, NULL, 1);
INSERT INTO public.risk_assessment VALUES ('01a20c23-c300-77f6-aeac-84eda7cf983b', '01a20c23-c300-7a55-a480-315f59392b85', 'household', '0.1', 1, 4, 1795500000000000, true, '01a20c23-c300-73b1-8743-ea48a0f37db1', 2);


--
-- Data for Name: schema_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_version VALUES (1);
INSERT INTO public.schema_version VALUES (2);


--
-- Data for Name: school; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.school VALUES (900001, 'Holm Lane Primary School', 'primary', NULL, 'open', NULL, 'Brackwater', 'Wexholme', 'TV2 8QN', 4, NULL, NULL, NULL, NULL, 0, ' 900001 holm lane primary school tv28qn wexholme');


--
-- Data for Name: school_import; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.school_import VALUES ('01a20c23-c300-7ece-8bbf-4e7bb3a30a4f', 1, 'b466effd738910625e84ff9a11e1d7e2949f62df5afa6696bbf8586a11335950', 20777, 1795500000000000, 1, 1);


--
-- Data for Name: school_word; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.school_word VALUES ('900001', 900001);
INSERT INTO public.school_word VALUES ('holm', 900001);
INSERT INTO public.school_word VALUES ('lane', 900001);
INSERT INTO public.school_word VALUES ('primary', 900001);
INSERT INTO public.school_word VALUES ('school', 900001);
INSERT INTO public.school_word VALUES ('tv28qn', 900001);
INSERT INTO public.school_word VALUES ('wexholme', 900001);


--
-- Data for Name: scope; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.scope VALUES ('01a20c23-c300-73b1-8743-ea48a0f37db1', 'silent', 1795500000000000, 1);


--
-- Data for Name: scope_member; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.scope_member VALUES ('01a20c23-c300-73b1-8743-ea48a0f37db1', '01a20c23-c300-722c-b8e9-a6e2a20e1588');
INSERT INTO public.scope_member VALUES ('01a20c23-c300-73b1-8743-ea48a0f37db1', '01a20c23-c300-7c7f-bf9c-f64c6d3529f1');


--
-- Data for Name: sender_report; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.session VALUES ('01a20c23-c300-7e5c-a842-c9ca405158a7', 'T26-61420', 'Marsh Lane hall', NULL, NULL, 'held', 1795500000000000, NULL, 1);


--
-- Data for Name: setting; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.setting VALUES ('reference_key', '\xb5b9498a434b6390c47df7dde17e67efaa53323afdd0027919c7a2736da64b7c');


--
-- Data for Name: sign_in_failure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: social_care_referral; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.social_care_referral VALUES ('01a20c23-c300-7c25-bf84-03bb7d16a6b6', 'S26-71456', 'open family', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'prepared', 1795500000000000, NULL, 1);
INSERT INTO public.social_care_referral VALUES ('01a20c23-c300-71f1-8234-12b90a87cf0b', 'S26-56762', 'Zebrafinch family', '01a20c23-c300-7cf4-be2d-b09760e658d6', NULL, 'prepared', 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 2);


--
-- Data for Name: strategy_discussion; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.strategy_discussion VALUES ('01a20c23-c300-7fbd-ad5d-a1005c8c2aba', 'D26-74625', 'About 1 child', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'requested', 1795500000000000, NULL, 1);
INSERT INTO public.strategy_discussion VALUES ('01a20c23-c300-7d2e-882e-0b312a34ab3a', 'D26-89810', 'About 1 child', '01a20c23-c300-7cf4-be2d-b09760e658d6', NULL, 'requested', 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 2);


--
-- Data for Name: submission; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: task; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.task VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 0, 'child', 'Name who is responsible for the child', 'holder', 1795503600000000, 'Unit policy: one hour', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 1, 'child', 'Refer the child to social care, or record why not', 'not_referred', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 2, 'child', 'See the child, and record what the child said', 'seen', NULL, '', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 0, 'investigation', 'Assess the risk again: a child was linked', '', 1795500000000000, 'The model asks for it at once', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 1, 'investigation', 'Supervisor’s review', 'reviewed', 1797983999999999, 'Unit policy: every 28 days', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7c25-bf84-03bb7d16a6b6', 0, 'social_care_referral', 'Send the referral to social care', 'sent', 1795503600000000, 'Children Act 1989 s.47', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7fbd-ad5d-a1005c8c2aba', 0, 'strategy_discussion', 'Hold the strategy discussion', 'held', 1795586400000000, 'Local procedures: within 24 hours', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-71a8-bc88-5005c3e3d762', 0, 'designated_officer_referral', 'Tell the council’s designated officer', 'sent', 1795651199999999, 'Local procedures: one working day', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7665-98a2-debbd6a28868', 0, 'warrant', 'Approve the application for a warrant', 'approved', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-78e6-90fe-855a991f0c2f', 0, 'custody', 'Assess the suicide risk on arrival', 'welfare', 1795500000000000, 'IOPC, May 2021', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-78e6-90fe-855a991f0c2f', 1, 'custody', 'Record how they left: bail, release, charge', 'bailed', 1795586400000000, 'PACE 1984 s.41', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-79a3-8860-161c06aba231', 0, 'exhibit', 'Triage the exhibit or submit it', 'submitted', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7aab-b1e2-07cf0f8677c8', 0, 'prosecution', 'Send the file to the prosecutor', 'file_sent', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7c26-8a7a-1ffa9e52ccf2', 0, 'callout', 'Send somebody, and name who is responsible', 'gone', 1795503600000000, 'Unit policy: one hour', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7c26-8a7a-1ffa9e52ccf2', 1, 'callout', 'Tell social care', 'told', 1795586400000000, 'The protect clock: 24 hours', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7c26-8a7a-1ffa9e52ccf2', 2, 'callout', 'Make the child safe', 'safe', 1795586400000000, 'The protect clock: 24 hours', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7c26-8a7a-1ffa9e52ccf2', 3, 'callout', 'Have it agreed by telephone', 'agreed', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7c26-8a7a-1ffa9e52ccf2', 4, 'callout', 'Hand it over to the day team', 'handed_over', 1795651199999999, 'Unit policy: the next working day', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 0, 'callout', 'Send somebody, and name who is responsible', 'gone', 1795503600000000, 'Unit policy: one hour', true, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 1, 'callout', 'Tell social care', 'told', 1795586400000000, 'The protect clock: 24 hours', true, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 2, 'callout', 'Make the child safe', 'safe', 1795586400000000, 'The protect clock: 24 hours', true, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 3, 'callout', 'Have it agreed by telephone', 'agreed', NULL, '', false, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 4, 'callout', 'Hand it over to the day team', 'handed_over', 1795651199999999, 'Unit policy: the next working day', true, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-733f-9871-31322f15bb19', 0, 'exhibit', 'Triage the exhibit or submit it', 'submitted', NULL, '', false, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-71e2-b3e0-1375ff0f4154', 0, 'prosecution', 'Send the file to the prosecutor', 'file_sent', NULL, '', false, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-7c5c-b9dc-1af197d35192', 0, 'custody', 'Assess the suicide risk on arrival', 'welfare', 1795500000000000, 'IOPC, May 2021', false, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-7c5c-b9dc-1af197d35192', 1, 'custody', 'Record how they left: bail, release, charge', 'bailed', 1795586400000000, 'PACE 1984 s.41', true, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 0, 'warrant', 'Approve the application for a warrant', 'approved', NULL, '', false, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-70fd-8994-0d7bbaf537e7', 0, 'designated_officer_referral', 'Tell the council’s designated officer', 'sent', 1795651199999999, 'Local procedures: one working day', true, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-7d2e-882e-0b312a34ab3a', 0, 'strategy_discussion', 'Hold the strategy discussion', 'held', 1795586400000000, 'Local procedures: within 24 hours', true, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-71f1-8234-12b90a87cf0b', 0, 'social_care_referral', 'Send the referral to social care', 'sent', 1795503600000000, 'Children Act 1989 s.47', true, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-7a02-af54-31fd91a8604b', 0, 'child', 'Name who is responsible for the child', 'holder', 1795503600000000, 'Unit policy: one hour', true, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-7a02-af54-31fd91a8604b', 1, 'child', 'Refer the child to social care, or record why not', 'not_referred', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-7a02-af54-31fd91a8604b', 2, 'child', 'See the child, and record what the child said', 'seen', NULL, '', true, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-7cf4-be2d-b09760e658d6', 0, 'investigation', 'Assess the risk again: a child was linked', '', 1795500000000000, 'The model asks for it at once', true, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.task VALUES ('01a20c23-c300-7cf4-be2d-b09760e658d6', 1, 'investigation', 'Supervisor’s review', 'reviewed', 1797983999999999, 'Unit policy: every 28 days', false, '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-73b1-8743-ea48a0f37db1');


--
-- Data for Name: term; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.term VALUES ('01a20c23-c300-7acc-8fc8-113bd65c25ee', 'referral', 'email', 'heron', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7acc-8fc8-113bd65c25ee', 'referral', 'email', 'heron@example.org', true, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7acc-8fc8-113bd65c25ee', 'referral', 'username', 'open', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7acc-8fc8-113bd65c25ee', 'referral', 'username', 'open|open', true, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-791a-b3be-8d3e0d328066', 'referral', 'email', 'heron', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-791a-b3be-8d3e0d328066', 'referral', 'email', 'heron@example.org', true, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-791a-b3be-8d3e0d328066', 'referral', 'username', 'third', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-791a-b3be-8d3e0d328066', 'referral', 'username', 'third|third', true, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 'investigation', 'reference', 'i26-25559', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 'investigation', 'operation', 'open', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'person', 'reference', 'n26-16607', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'person', 'address', '3 open lane', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'person', 'address_word', 'lane', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'person', 'address_word', 'open', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'person', 'name', 'open', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'person', 'name', 'wren', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'person', 'name_sound', '015', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'person', 'name_sound', '065', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'person', 'postcode', 'tv14qx', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'person', 'reference', 'n26-22761', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'person', 'address', '3 open lane', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'person', 'address_word', 'lane', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'person', 'address_word', 'open', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'person', 'born', '2019-05-01', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'person', 'name', 'open', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'person', 'name', 'wren', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'person', 'name_sound', '015', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'person', 'name_sound', '065', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'person', 'postcode', 'tv14qx', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 'child', 'reference', 'c26-59266', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7c25-bf84-03bb7d16a6b6', 'social_care_referral', 'reference', 's26-71456', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7fbd-ad5d-a1005c8c2aba', 'strategy_discussion', 'reference', 'd26-74625', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-71a8-bc88-5005c3e3d762', 'designated_officer_referral', 'reference', 'l26-50815', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7665-98a2-debbd6a28868', 'warrant', 'reference', 'w26-01796', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-78e6-90fe-855a991f0c2f', 'custody', 'reference', 'a26-78990', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-79a3-8860-161c06aba231', 'exhibit', 'reference', 'e26-37764', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-79a3-8860-161c06aba231', 'exhibit', 'mark', 'open', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-79a3-8860-161c06aba231', 'exhibit', 'seal', 'open', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7aab-b1e2-07cf0f8677c8', 'prosecution', 'reference', 'p26-94416', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7c26-8a7a-1ffa9e52ccf2', 'callout', 'reference', 'k26-14199', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 'callout', 'reference', 'k26-64525', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-733f-9871-31322f15bb19', 'exhibit', 'reference', 'e26-66208', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-733f-9871-31322f15bb19', 'exhibit', 'mark', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-733f-9871-31322f15bb19', 'exhibit', 'seal', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-71e2-b3e0-1375ff0f4154', 'prosecution', 'reference', 'p26-12670', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7c5c-b9dc-1af197d35192', 'custody', 'reference', 'a26-76199', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'warrant', 'reference', 'w26-00450', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-70fd-8994-0d7bbaf537e7', 'designated_officer_referral', 'reference', 'l26-76846', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7d2e-882e-0b312a34ab3a', 'strategy_discussion', 'reference', 'd26-89810', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-71f1-8234-12b90a87cf0b', 'social_care_referral', 'reference', 's26-56762', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7a02-af54-31fd91a8604b', 'child', 'reference', 'c26-50587', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'person', 'reference', 'n26-93364', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'person', 'address', '3 zebrafinch lane', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'person', 'address_word', 'lane', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'person', 'address_word', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'person', 'name', 'wren', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'person', 'name', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'person', 'name_sound', '065', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'person', 'name_sound', '21615', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'person', 'postcode', 'tv14qx', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'person', 'reference', 'n26-09475', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'person', 'address', '3 zebrafinch lane', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'person', 'address_word', 'lane', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'person', 'address_word', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'person', 'born', '2019-05-01', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'person', 'name', 'wren', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'person', 'name', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'person', 'name_sound', '065', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'person', 'name_sound', '21615', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'person', 'postcode', 'tv14qx', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7cf4-be2d-b09760e658d6', 'investigation', 'reference', 'i26-86390', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7cf4-be2d-b09760e658d6', 'investigation', 'operation', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'referral', 'email', 'heron', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'referral', 'email', 'heron@example.org', true, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'referral', 'username', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'referral', 'username', 'zebrafinch|zebrafinch', true, 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1');
INSERT INTO public.term VALUES ('01a20c23-c300-7e5c-a842-c9ca405158a7', 'session', 'reference', 't26-61420', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7063-aac5-7ec84b6d3341', 'duty', 'reference', 'y26-01023', false, 1795500000000000, NULL);


--
-- Data for Name: version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.version VALUES ('account', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 1, '\x154163cc3c9c865dbda07a3d2806bccf35234484e9083cb7d2403d34474eca65', '\x7b226964223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226e616d65223a2268656164222c22646973706c6179223a2250432068656164222c22726f6c6573223a5b22756e69745f68656164225d2c22616374697665223a747275652c22726967687473223a317d', 1);
INSERT INTO public.version VALUES ('account', '01a20c23-c300-7c7f-bf9c-f64c6d3529f1', 1, '\xf6fb8eca499944704ab58c04e099b059cd5d2c8ff47b35340ea410790932dabb', '\x7b226964223a2230316132306332332d633330302d376337662d626639632d663634633664333532396631222c226e616d65223a22646570757479222c22646973706c6179223a22504320646570757479222c22726f6c6573223a5b2273757065727669736f72225d2c22616374697665223a747275652c22726967687473223a317d', 4);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-7acc-8fc8-113bd65c25ee', 1, '\xe500a48540b2a9979b1e23d7ec3341ce3356d62eeef140ab42d41ac31e233a94', '\x7b226964223a2230316132306332332d633330302d376163632d386663382d313133626436356332356565222c227265666572656e6365223a225232362d3437323637222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a226f70656e222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a226f70656e227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a226f70656e222c22706c6174666f726d223a226f70656e222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a226f70656e222c227265636569766564223a7b2272656164696e67223a226f70656e227d2c226e6f726d616c223a226f70656e7c6f70656e227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a6e756c6c2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a6e756c6c2c2273636f7065223a6e756c6c7d', 7);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-7a55-a480-315f59392b85', 1, '\x80190f417a377dcaea1858acee4eb429211dd9b7e95fd382027847b3b86d0556', '\x7b226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835222c227265666572656e6365223a225232362d3238323135222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a225a6562726166696e6368222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a225a6562726166696e6368227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a225a6562726166696e6368222c22706c6174666f726d223a225a6562726166696e6368222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a225a6562726166696e6368222c227265636569766564223a7b2272656164696e67223a225a6562726166696e6368227d2c226e6f726d616c223a227a6562726166696e63687c7a6562726166696e6368227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a6e756c6c2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a6e756c6c2c2273636f7065223a6e756c6c7d', 8);
INSERT INTO public.version VALUES ('match_notice', '01a20c23-c300-70da-90ab-61eefd793ebe', 1, '\x8dd11850ab3c9bc5c07d59cbfbfa34941f385f3b8249979928b1d949d6a1c504', '\x7b226964223a2230316132306332332d633330302d373064612d393061622d363165656664373933656265222c226b696e64223a22656d61696c222c226e6f726d616c223a226865726f6e406578616d706c652e6f7267222c226f6e65223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835227d2c2273636f7065223a6e756c6c2c22616e7377657273223a302c227374617465223a2277616974696e67227d2c226f74686572223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376163632d386663382d313133626436356332356565227d2c2273636f7065223a6e756c6c2c22616e7377657273223a302c227374617465223a2277616974696e67227d2c22726169736564223a313739353530303030303030303030307d', 8);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-791a-b3be-8d3e0d328066', 1, '\x180002af5c1daa9b8de23a250e69e81037d1d8c0de7f496d3af1dee74198647a', '\x7b226964223a2230316132306332332d633330302d373931612d623362652d386433653064333238303636222c227265666572656e6365223a225232362d3733383334222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a227468697264222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a227468697264227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a227468697264222c22706c6174666f726d223a227468697264222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a227468697264222c227265636569766564223a7b2272656164696e67223a227468697264227d2c226e6f726d616c223a2274686972647c7468697264227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a6e756c6c2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a6e756c6c2c2273636f7065223a6e756c6c7d', 9);
INSERT INTO public.version VALUES ('match_notice', '01a20c23-c300-79fb-85dc-c72198dc4ce2', 1, '\xd9ac07b512fe88708e0d4651f81f6da72dcad5bb44a237c2a2776de3bdbb7453', '\x7b226964223a2230316132306332332d633330302d373966622d383564632d633732313938646334636532222c226b696e64223a22656d61696c222c226e6f726d616c223a226865726f6e406578616d706c652e6f7267222c226f6e65223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d373931612d623362652d386433653064333238303636227d2c2273636f7065223a6e756c6c2c22616e7377657273223a302c227374617465223a2277616974696e67227d2c226f74686572223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376163632d386663382d313133626436356332356565227d2c2273636f7065223a6e756c6c2c22616e7377657273223a302c227374617465223a2277616974696e67227d2c22726169736564223a313739353530303030303030303030307d', 9);
INSERT INTO public.version VALUES ('match_notice', '01a20c23-c300-7cfe-9f85-388e60f48d96', 1, '\x30e823256a26bc62d90453c7dc2a150c522f76dc3dd2e8ebefe9deb87675a1b6', '\x7b226964223a2230316132306332332d633330302d376366652d396638352d333838653630663438643936222c226b696e64223a22656d61696c222c226e6f726d616c223a226865726f6e406578616d706c652e6f7267222c226f6e65223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d373931612d623362652d386433653064333238303636227d2c2273636f7065223a6e756c6c2c22616e7377657273223a302c227374617465223a2277616974696e67227d2c226f74686572223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835227d2c2273636f7065223a6e756c6c2c22616e7377657273223a302c227374617465223a2277616974696e67227d2c22726169736564223a313739353530303030303030303030307d', 9);
INSERT INTO public.version VALUES ('school_import', '01a20c23-c300-7ece-8bbf-4e7bb3a30a4f', 1, '\x10f95776d28c78a0363af192dff78e23f2a5d3574b5de325a540fc1fa35cdb51', '\x7b226964223a2230316132306332332d633330302d376563652d386262662d346537626233613330613466222c2265646974696f6e223a312c2266696c65223a2265647562617365616c6c6461746132303236313132302e637376222c22646967657374223a2262343636656666643733383931303632356538346666396131316531643765323934396636326466356166613636393662626638353836613131333335393530222c2261735f6f66223a22323032362d31312d3230222c226174223a313739353530303030303030303030302c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c227363686f6f6c73223a312c22636f756e7473223a7b2274616b656e223a312c226368616e676564223a302c22676f6e65223a307d2c2272656675736564223a307d', 10);
INSERT INTO public.version VALUES ('risk_assessment', '01a20c23-c300-7293-bcae-dbf9cf87e3d7', 1, '\x1d9ddf1b9fa01a7ca191dedab953bc48cc67ccd12be65b1f69f8bd3e5ed38ea9', '\x7b226964223a2230316132306332332d633330302d373239332d626361652d646266396366383765336437222c22726566657272616c223a2230316132306332332d633330302d376163632d386663382d313133626436356332356565222c226d6f64656c223a22686f757365686f6c64222c226d6f64656c5f76657273696f6e223a22302e31222c22656e71756972696573223a5b5d2c22616e7377657273223a7b7d2c226576616c756174696f6e223a7b226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c22646563696465735f6c6f77657374223a6e756c6c2c22646563696465735f68696768657374223a5b22485631222c225369676e73206f6620636f6e74616374206162757365206e6f772c206f66206e6577206d6174657269616c2c206f72206f662061206d656574696e67225d2c226368696c645f61745f686f6d65223a66616c73652c226368696c645f6d61795f62655f61745f686f6d65223a747275652c226d6f766573223a5b7b227175657374696f6e223a22636f6e746163745f6e6f77222c2269665f796573223a22766572795f68696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a226368696c645f6c697665735f7468657265222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f686973746f7279222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f72656769737465726564222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f7472757374222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f636f6e6365726e222c2269665f796573223a226d656469756d222c2269665f6e6f223a22766572795f68696768227d5d7d2c22736574223a6e756c6c2c227365636f6e64223a6e756c6c2c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030302c2273636f7065223a6e756c6c7d', 11);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-7acc-8fc8-113bd65c25ee', 2, '\x86681a79593470dfb82cac6947fa272b43d7f37948208edf55aea3912a658d07', '\x7b226964223a2230316132306332332d633330302d376163632d386663382d313133626436356332356565222c227265666572656e6365223a225232362d3437323637222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a226f70656e222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a226f70656e227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a226f70656e222c22706c6174666f726d223a226f70656e222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a226f70656e222c227265636569766564223a7b2272656164696e67223a226f70656e227d2c226e6f726d616c223a226f70656e7c6f70656e227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a7b226173736573736d656e74223a2230316132306332332d633330302d373239332d626361652d646266396366383765336437222c226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c2262616e64223a226d656469756d222c2277616974735f666f725f7365636f6e64223a747275652c226368696c645f61745f686f6d65223a66616c73652c22647565223a313739353538363430303030303030307d2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a6e756c6c2c2273636f7065223a6e756c6c7d', 11);
INSERT INTO public.version VALUES ('risk_assessment', '01a20c23-c300-77f6-aeac-84eda7cf983b', 1, '\x23bd7a9f5315d1bff3e8fd63080d1b888c244ad885e9a35d6712de62fe785efc', '\x7b226964223a2230316132306332332d633330302d373766362d616561632d383465646137636639383362222c22726566657272616c223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835222c226d6f64656c223a22686f757365686f6c64222c226d6f64656c5f76657273696f6e223a22302e31222c22656e71756972696573223a5b5d2c22616e7377657273223a7b7d2c226576616c756174696f6e223a7b226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c22646563696465735f6c6f77657374223a6e756c6c2c22646563696465735f68696768657374223a5b22485631222c225369676e73206f6620636f6e74616374206162757365206e6f772c206f66206e6577206d6174657269616c2c206f72206f662061206d656574696e67225d2c226368696c645f61745f686f6d65223a66616c73652c226368696c645f6d61795f62655f61745f686f6d65223a747275652c226d6f766573223a5b7b227175657374696f6e223a22636f6e746163745f6e6f77222c2269665f796573223a22766572795f68696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a226368696c645f6c697665735f7468657265222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f686973746f7279222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f72656769737465726564222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f7472757374222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f636f6e6365726e222c2269665f796573223a226d656469756d222c2269665f6e6f223a22766572795f68696768227d5d7d2c22736574223a6e756c6c2c227365636f6e64223a6e756c6c2c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030302c2273636f7065223a6e756c6c7d', 12);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-7a55-a480-315f59392b85', 2, '\x6c55acb47b38cf9fa35411579a9cc3ed145a227729200072de568aa7a2daf177', '\x7b226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835222c227265666572656e6365223a225232362d3238323135222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a225a6562726166696e6368222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a225a6562726166696e6368227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a225a6562726166696e6368222c22706c6174666f726d223a225a6562726166696e6368222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a225a6562726166696e6368222c227265636569766564223a7b2272656164696e67223a225a6562726166696e6368227d2c226e6f726d616c223a227a6562726166696e63687c7a6562726166696e6368227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a7b226173736573736d656e74223a2230316132306332332d633330302d373766362d616561632d383465646137636639383362222c226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c2262616e64223a226d656469756d222c2277616974735f666f725f7365636f6e64223a747275652c226368696c645f61745f686f6d65223a66616c73652c22647565223a313739353538363430303030303030307d2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a6e756c6c2c2273636f7065223a6e756c6c7d', 12);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7f63-a1c6-484625b09172', 1, '\x421f36109f3e873ed12dfa95143cf8ff6eb26f6d74ef20ab11ff5cbda59a3c5e', '\x7b226964223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c227265666572656e6365223a224e32362d3136363037222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a226f70656e222c22626f726e223a6e756c6c2c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2273757370656374222c2261646472657373223a2233206f70656e204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 16);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7469-8325-be6234c2df02', 1, '\x392b5eefc673ea565737b4109e9155c5b07572dd79b2d1a33bfb4ba6c7060d5b', '\x7b226964223a2230316132306332332d633330302d373436392d383332352d626536323334633264663032222c227265666572656e6365223a224e32362d3232373631222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a226f70656e222c22626f726e223a22323031392d30352d3031222c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2276696374696d222c2261646472657373223a2233206f70656e204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 18);
INSERT INTO public.version VALUES ('social_care_referral', '01a20c23-c300-7c25-bf84-03bb7d16a6b6', 1, '\xbe401001d281107c599ea93b3a65f0394c4a9ff9b3b5501e2d42c8bf6fe7e836', '\x7b226964223a2230316132306332332d633330302d376332352d626638342d303362623764313661366236222c227265666572656e6365223a225332362d3731343536222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2266616d696c79223a226f70656e222c22636f756e63696c223a22627261636b7761746572222c227465616d223a2266726f6e745f646f6f72222c226368696c6472656e223a5b2230316132306332332d633330302d376439322d383863652d626666323762643438653230225d2c22636f6e6365726e223a226f70656e222c22636f6e74616374223a226e6f222c226e6f745f6265666f7265223a6e756c6c2c22636f6e746163745f6279223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 20);
INSERT INTO public.version VALUES ('designated_officer_referral', '01a20c23-c300-71a8-bc88-5005c3e3d762', 1, '\xf54002ac5f68d70c47e5fa80e33167def2f25e427471e170c196abc0221cc582', '\x7b226964223a2230316132306332332d633330302d373161382d626338382d353030356333653364373632222c227265666572656e6365223a224c32362d3530383135222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c22776f726b706c616365223a226f70656e222c22636f756e63696c223a22627261636b7761746572227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 22);
INSERT INTO public.version VALUES ('custody', '01a20c23-c300-78e6-90fe-855a991f0c2f', 1, '\x1e8f106873932b2b8f5b8fc63025e45d30c016ef1977f97428a8b4bef3587107', '\x7b226964223a2230316132306332332d633330302d373865362d393066652d383535613939316630633266222c227265666572656e6365223a224132362d3738393930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c226b696e64223a22617272657374222c22686f77223a2261745f77617272616e74222c2277617272616e74223a2230316132306332332d633330302d373636352d393861322d646562626436613238383638222c22706c616365223a226f70656e222c226f6666656e636573223a226f70656e222c227768795f766f6c756e74617279223a22227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 24);
INSERT INTO public.version VALUES ('prosecution', '01a20c23-c300-7aab-b1e2-07cf0f8677c8', 1, '\x849e63385d3ecb4eda1fad9df588ec5d04d646235ee35c3200612c00c27a1968', '\x7b226964223a2230316132306332332d633330302d376161622d623165322d303763663066383637376338222c227265666572656e6365223a225032362d3934343136222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c226f6666656e636573223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 26);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-7c26-8a7a-1ffa9e52ccf2', 2, '\x7aabe29db64ff8d1ebc272ac787023ce9b25868d7ee7830c221b24893b9bd684', '\x7b226964223a2230316132306332332d633330302d376332362d386137612d316666613965353263636632222c227265666572656e6365223a224b32362d3134313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b227265706f7274223a226f70656e222c2263617365223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a226368696c64222c2277686f223a226f70656e222c22706c616365223a226f70656e222c226368696c64223a2230316132306332332d633330302d376439322d383863652d626666323762643438653230227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 28);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7557-9ebf-5733ce790ed0', 1, '\xb6aa0c609e8a349c48cdf7ee71113b54d7687e6b732fa965086998d277a72360', '\x7b226964223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c227265666572656e6365223a224e32362d3933333634222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a225a6562726166696e6368222c22626f726e223a6e756c6c2c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2273757370656374222c2261646472657373223a2233205a6562726166696e6368204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 30);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7055-bf54-9cdba1d91597', 1, '\x8c18029abeb7716719880f78a98b9df44aa67848913a662f5b7c31ea7fb5d031', '\x7b226964223a2230316132306332332d633330302d373035352d626635342d396364626131643931353937222c227265666572656e6365223a224e32362d3039343735222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a225a6562726166696e6368222c22626f726e223a22323031392d30352d3031222c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2276696374696d222c2261646472657373223a2233205a6562726166696e6368204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 32);
INSERT INTO public.version VALUES ('social_care_referral', '01a20c23-c300-71f1-8234-12b90a87cf0b', 1, '\xdcfb79ae86bce92b88ee4c14d9e7e95e50e18c0aa692bdf18d76d7c532687b56', '\x7b226964223a2230316132306332332d633330302d373166312d383233342d313262393061383763663062222c227265666572656e6365223a225332362d3536373632222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b2266616d696c79223a225a6562726166696e6368222c22636f756e63696c223a22627261636b7761746572222c227465616d223a2266726f6e745f646f6f72222c226368696c6472656e223a5b2230316132306332332d633330302d376130322d616635342d333166643931613836303462225d2c22636f6e6365726e223a225a6562726166696e6368222c22636f6e74616374223a226e6f222c226e6f745f6265666f7265223a6e756c6c2c22636f6e746163745f6279223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 34);
INSERT INTO public.version VALUES ('designated_officer_referral', '01a20c23-c300-70fd-8994-0d7bbaf537e7', 1, '\x0dd429e9406968a77b025c850dabea6cb1087143bffa4ecd68e198073565b94f', '\x7b226964223a2230316132306332332d633330302d373066642d383939342d306437626261663533376537222c227265666572656e6365223a224c32362d3736383436222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c22776f726b706c616365223a225a6562726166696e6368222c22636f756e63696c223a22627261636b7761746572227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 36);
INSERT INTO public.version VALUES ('custody', '01a20c23-c300-7c5c-b9dc-1af197d35192', 1, '\xd04e55ae3abcd69ed34be6d9377d299289441db0e0de574bb59c4e3513abb807', '\x7b226964223a2230316132306332332d633330302d376335632d623964632d316166313937643335313932222c227265666572656e6365223a224132362d3736313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c226b696e64223a22617272657374222c22686f77223a2261745f77617272616e74222c2277617272616e74223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c22706c616365223a225a6562726166696e6368222c226f6666656e636573223a225a6562726166696e6368222c227768795f766f6c756e74617279223a22227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 38);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-74b5-956a-f4d298f87039', 1, '\x9632cd54eedaa6325b121321afc48a79907b48d0ab5e9dd641f47608cd548bce', '\x7b226964223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c227265666572656e6365223a224932362d3235353539222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226f7065726174696f6e223a226f70656e222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a226f70656e222c22726566657272616c73223a5b2230316132306332332d633330302d376163632d386663382d313133626436356332356565225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 15);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-7acc-8fc8-113bd65c25ee', 3, '\xe270c284c08c249054d2c5eb48965e7c368087f5a346cfacdd478b71d1e1f9c0', '\x7b226964223a2230316132306332332d633330302d376163632d386663382d313133626436356332356565222c227265666572656e6365223a225232362d3437323637222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a226f70656e222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a226f70656e227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a226f70656e222c22706c6174666f726d223a226f70656e222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a226f70656e222c227265636569766564223a7b2272656164696e67223a226f70656e227d2c226e6f726d616c223a226f70656e7c6f70656e227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a7b226173736573736d656e74223a2230316132306332332d633330302d373239332d626361652d646266396366383765336437222c226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c2262616e64223a226d656469756d222c2277616974735f666f725f7365636f6e64223a747275652c226368696c645f61745f686f6d65223a66616c73652c22647565223a313739353538363430303030303030307d2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a7b226b696e64223a226f70656e6564222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c2261636365707465645f6279223a22222c22726561736f6e223a226f70656e222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c2273636f7065223a6e756c6c7d', 15);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-74b5-956a-f4d298f87039', 2, '\x3ff6e79c6b01744eeb7f014622d39e306a97e8aea835c2ab43f0633794ce420a', '\x7b226964223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c227265666572656e6365223a224932362d3235353539222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226f7065726174696f6e223a226f70656e222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a226f70656e222c22726566657272616c73223a5b2230316132306332332d633330302d376163632d386663382d313133626436356332356565225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a226f70656e227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 17);
INSERT INTO public.version VALUES ('child', '01a20c23-c300-7d92-88ce-bff27bd48e20', 1, '\xf3c8b0ae6d713ec5471b807d5d5368bba295198528948e9f2619cd7f8a5b6175', '\x7b226964223a2230316132306332332d633330302d376439322d383863652d626666323762643438653230222c227265666572656e6365223a224332362d3539323636222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b22706572736f6e223a2230316132306332332d633330302d373436392d383332352d626536323334633264663032222c2263616c6c6564223a22572e6f2e2c2037222c22626f726e223a22323031392d30352d3031222c226c697665735f776974685f73757370656374223a22796573222c22686f775f6c696e6b6564223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 19);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-74b5-956a-f4d298f87039', 3, '\xde143c5996bb44e0f0558a4309f6d3c7b5194020d2e0f38224e707e3c9946685', '\x7b226964223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c227265666572656e6365223a224932362d3235353539222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226f7065726174696f6e223a226f70656e222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a226f70656e222c22726566657272616c73223a5b2230316132306332332d633330302d376163632d386663382d313133626436356332356565225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a226f70656e227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226368696c645f6c696e6b6564222c226368696c64223a2230316132306332332d633330302d376439322d383863652d626666323762643438653230222c226c697665735f776974685f73757370656374223a22796573227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 19);
INSERT INTO public.version VALUES ('strategy_discussion', '01a20c23-c300-7fbd-ad5d-a1005c8c2aba', 1, '\xa886ca9bb17147329e7db13fccc42dc8d23d54488f80b4d04626be3b69638a5c', '\x7b226964223a2230316132306332332d633330302d376662642d616435642d613130303563386332616261222c227265666572656e6365223a224432362d3734363235222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226368696c6472656e223a5b2230316132306332332d633330302d376439322d383863652d626666323762643438653230225d2c22636f756e63696c223a22627261636b7761746572222c2261736b6564223a226f70656e222c22726561736f6e223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 21);
INSERT INTO public.version VALUES ('warrant', '01a20c23-c300-7665-98a2-debbd6a28868', 1, '\xf684cc789efd34bad26e84cbfc6db3594916772facbc58ebcce86629927d4d55', '\x7b226964223a2230316132306332332d633330302d373636352d393861322d646562626436613238383638222c227265666572656e6365223a225732362d3031373936222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c227072656d69736573223a226f70656e222c22706f776572223a2270636137385f7334222c2267726f756e6473223a226f70656e222c22616464726573735f636865636b6564223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 23);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-79a3-8860-161c06aba231', 1, '\x1b031b696312af888c38c20300b1e34b6ea3d1bc506751f90f37cb5c03b90fc0', '\x7b226964223a2230316132306332332d633330302d373961332d383836302d313631633036616261323331222c227265666572656e6365223a224532362d3337373634222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226d61726b223a226f70656e222c226b696e64223a2270686f6e65222c2277686174223a226f70656e222c22666f756e64223a226f70656e222c227365616c223a226f70656e222c2277617272616e74223a2230316132306332332d633330302d373636352d393861322d646562626436613238383638222c226f776e6572223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 25);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-7c26-8a7a-1ffa9e52ccf2', 1, '\x032c856e5decb7bf9695c25f44a4b9404a60ae97482125017b6d08ce7af819dd', '\x7b226964223a2230316132306332332d633330302d376332362d386137612d316666613965353263636632222c227265666572656e6365223a224b32362d3134313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b227265706f7274223a226f70656e222c2263617365223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 27);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-7cf4-be2d-b09760e658d6', 1, '\x3abb191e6ab0eb8a28813b100b2e48a4b58331e18ccabf7c88814fcd4a390dfa', '\x7b226964223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 29);
INSERT INTO public.version VALUES ('prosecution', '01a20c23-c300-71e2-b3e0-1375ff0f4154', 1, '\x258ebadb662e9f23ee7d53b81e6f6284e52132bb921536331a2e0e9045894bdb', '\x7b226964223a2230316132306332332d633330302d373165322d623365302d313337356666306634313534222c227265666572656e6365223a225032362d3132363730222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c226f6666656e636573223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 40);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-7a55-a480-315f59392b85', 3, '\xa486fd32a3af209cf5e187b655f7915d096ebbc11044c0ca7219bdb3e7c61cf0', '\x7b226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835222c227265666572656e6365223a225232362d3238323135222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a225a6562726166696e6368222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a225a6562726166696e6368227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a225a6562726166696e6368222c22706c6174666f726d223a225a6562726166696e6368222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a225a6562726166696e6368222c227265636569766564223a7b2272656164696e67223a225a6562726166696e6368227d2c226e6f726d616c223a227a6562726166696e63687c7a6562726166696e6368227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a7b226173736573736d656e74223a2230316132306332332d633330302d373766362d616561632d383465646137636639383362222c226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c2262616e64223a226d656469756d222c2277616974735f666f725f7365636f6e64223a747275652c226368696c645f61745f686f6d65223a66616c73652c22647565223a313739353538363430303030303030307d2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a7b226b696e64223a226f70656e6564222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c2261636365707465645f6279223a22222c22726561736f6e223a225a6562726166696e6368222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c2273636f7065223a6e756c6c7d', 29);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-7cf4-be2d-b09760e658d6', 2, '\x4ce3c4843c10a46c6b671c585f4f38389a19c08e08844f4869301d1f4d8843d8', '\x7b226964223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 31);
INSERT INTO public.version VALUES ('child', '01a20c23-c300-7a02-af54-31fd91a8604b', 1, '\xfd8fb6cf78489ef8e04a3bfe7e91d3ad96a6aa63f76fef0735394bcb656bc555', '\x7b226964223a2230316132306332332d633330302d376130322d616635342d333166643931613836303462222c227265666572656e6365223a224332362d3530353837222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b22706572736f6e223a2230316132306332332d633330302d373035352d626635342d396364626131643931353937222c2263616c6c6564223a22572e5a2e2c2037222c22626f726e223a22323031392d30352d3031222c226c697665735f776974685f73757370656374223a22796573222c22686f775f6c696e6b6564223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 33);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-7cf4-be2d-b09760e658d6', 3, '\x79e00e24055e5aacad29f5771680db0e1c6b8255d08916de2a36325dc9fa3d39', '\x7b226964223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226368696c645f6c696e6b6564222c226368696c64223a2230316132306332332d633330302d376130322d616635342d333166643931613836303462222c226c697665735f776974685f73757370656374223a22796573227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 33);
INSERT INTO public.version VALUES ('strategy_discussion', '01a20c23-c300-7d2e-882e-0b312a34ab3a', 1, '\x6f350b634e4f416b9ac86d9e5d833e1a7c41c8a504a1fce6cad2865bd74ce2b9', '\x7b226964223a2230316132306332332d633330302d376432652d383832652d306233313261333461623361222c227265666572656e6365223a224432362d3839383130222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b226368696c6472656e223a5b2230316132306332332d633330302d376130322d616635342d333166643931613836303462225d2c22636f756e63696c223a22627261636b7761746572222c2261736b6564223a225a6562726166696e6368222c22726561736f6e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 35);
INSERT INTO public.version VALUES ('warrant', '01a20c23-c300-79d4-97a1-9eabb09415dd', 1, '\xc83841fdefa637dd45902ca6786bfe6508ee6206372dc580c12231c6e233105c', '\x7b226964223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c227265666572656e6365223a225732362d3030343530222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c227072656d69736573223a225a6562726166696e6368222c22706f776572223a2270636137385f7334222c2267726f756e6473223a225a6562726166696e6368222c22616464726573735f636865636b6564223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 37);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-733f-9871-31322f15bb19', 1, '\xad55292fde7953b18319f4f5fbe2b9e3b6da29dd04fc350940f4e08727124c1d', '\x7b226964223a2230316132306332332d633330302d373333662d393837312d333133323266313562623139222c227265666572656e6365223a224532362d3636323038222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b226d61726b223a225a6562726166696e6368222c226b696e64223a2270686f6e65222c2277686174223a225a6562726166696e6368222c22666f756e64223a225a6562726166696e6368222c227365616c223a225a6562726166696e6368222c2277617272616e74223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c226f776e6572223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 39);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-753f-a053-f2d324ce85a1', 1, '\xfedb4d64b7682e27eb48fdc2bc8494dea10f299f6e5efe8f5045797d7b581a66', '\x7b226964223a2230316132306332332d633330302d373533662d613035332d663264333234636538356131222c227265666572656e6365223a224b32362d3634353235222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b227265706f7274223a225a6562726166696e6368222c2263617365223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 41);
INSERT INTO public.version VALUES ('scope', '01a20c23-c300-73b1-8743-ea48a0f37db1', 1, '\x328bfc99e29cf84e4fb129a6372296143aa5ea324787d902373c9fa2df59afec', '\x7b226964223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231222c22636c6f73757265223a2273696c656e74222c226d656d62657273223a5b2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2230316132306332332d633330302d376337662d626639632d663634633664333532396631225d2c22726561736f6e223a226120726561736f6e222c2273696e6365223a313739353530303030303030303030307d', 43);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-753f-a053-f2d324ce85a1', 3, '\x5869f21ee8fb9f26dd6ebe564127c3ea3bfc2408334f3a0e00f2f0cc3f50bb9d', '\x7b226964223a2230316132306332332d633330302d373533662d613035332d663264333234636538356131222c227265666572656e6365223a224b32362d3634353235222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b227265706f7274223a225a6562726166696e6368222c2263617365223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a226368696c64222c2277686f223a225a6562726166696e6368222c22706c616365223a225a6562726166696e6368222c226368696c64223a2230316132306332332d633330302d376130322d616635342d333166643931613836303462227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-733f-9871-31322f15bb19', 2, '\xd8403844d00a01536f499880ce71f06827ef84d6c273831777f005b53a4d7109', '\x7b226964223a2230316132306332332d633330302d373333662d393837312d333133323266313562623139222c227265666572656e6365223a224532362d3636323038222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b226d61726b223a225a6562726166696e6368222c226b696e64223a2270686f6e65222c2277686174223a225a6562726166696e6368222c22666f756e64223a225a6562726166696e6368222c227365616c223a225a6562726166696e6368222c2277617272616e74223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c226f776e6572223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-753f-a053-f2d324ce85a1', 2, '\xc66bda92f0d0d6959d0f5c27136ccdf7a4dc137b0e243a5b15ddca48dfba3ce2', '\x7b226964223a2230316132306332332d633330302d373533662d613035332d663264333234636538356131222c227265666572656e6365223a224b32362d3634353235222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b227265706f7274223a225a6562726166696e6368222c2263617365223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a226368696c64222c2277686f223a225a6562726166696e6368222c22706c616365223a225a6562726166696e6368222c226368696c64223a2230316132306332332d633330302d376130322d616635342d333166643931613836303462227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 42);
INSERT INTO public.version VALUES ('release', '01a20c23-c300-7a4c-aacb-9dee50cd1f30', 1, '\xbe1e5983cc37a63dc9824905b534f6d128fb63cfc1434030d382d4f7cc3a214a', '\x7b226964223a2230316132306332332d633330302d376134632d616163622d396465653530636431663330222c227265666572656e6365223a224632362d3836373832222c227469746c65223a225965617220746f2064617465222c22706572696f64223a7b2266726f6d223a22323032362d30312d3239222c22746f223a22323032362d31312d3234227d2c2266696775726573223a5b7b226b6579223a226368696c6472656e5f7361666567756172646564222c226e616d65223a224368696c6472656e207361666567756172646564222c22756e6974223a2264697374696e6374206368696c6472656e222c22646566696e6974696f6e223a224368696c6472656e20666f722077686f6d206120736166657479206d65617375726520646563696465642062792061206e616d656420706572736f6e2077617320696e20666f726365206f6e206174206c65617374206f6e6520646179206f662074686520706572696f643a206120726566657272616c2074686174206368696c6472656ee280997320736f6369616c20636172652061636365707465642c2061206361736520616c7265616479206f70656e20746f207468656d2077697468206120706c616e206d6164652c20636f6e746163742073746f707065642062792061206261696c20636f6e646974696f6e2c2072656d616e64206f72206f726465722c20746865206368696c64206964656e74696669656420616e64207365656e207769746820612070726f74656374697665206164756c742c206f7220737570706f72742074616b656e2075702e2045616368206368696c6420636f756e7473206f6e63652c20756e64657220746865206669727374206f66207468657365207468617420686f6c64732e2041206368696c642077686f206973206e6f74206964656e746966696564206973206e6f7420636f756e7465642e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b7b226b6579223a226261736973222c227469746c65223a224f6e2077686174206261736973222c22726f7773223a5b7b226b6579223a22726566657272616c5f6163636570746564222c226c6162656c223a22526566657272616c206163636570746564206279206368696c6472656ee280997320736f6369616c2063617265222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22616c72656164795f6f70656e222c226c6162656c223a22416c7265616479206f70656e20746f207468656d2c20616e64206120706c616e206d616465222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22636f6e746163745f73746f70706564222c226c6162656c223a22436f6e746163742073746f707065642062792061206261696c20636f6e646974696f6e2c2072656d616e64206f72206f72646572222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a2270726f746563746976655f6164756c74222c226c6162656c223a224964656e74696669656420616e64207365656e2c207769746820612070726f74656374697665206164756c74222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22737570706f72745f74616b656e5f7570222c226c6162656c223a22537570706f72742074616b656e207570222c2276616c7565223a302c22616c77617973223a747275657d5d2c2274696564223a307d2c7b226b6579223a22726566657272616c222c227469746c65223a22486f77206d616e7920686164206e6f20726566657272616c20746f20736f6369616c20636172652c20616e6420776879222c22726f7773223a5b7b226b6579223a22696e5f615f726566657272616c222c226c6162656c223a224e616d656420696e206120726566657272616c20746f20736f6369616c2063617265222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22616c72656164795f6f70656e222c226c6162656c223a224e6f20726566657272616c3a20736f6369616c206361726520686164207468656d20616c7265616479222c2276616c7565223a302c22616c77617973223a747275657d5d2c2274696564223a327d5d7d2c7b226b6579223a2270656f706c655f6172726573746564222c226e616d65223a2250656f706c65206172726573746564222c22756e6974223a2264697374696e63742070656f706c65222c22646566696e6974696f6e223a2250656f706c65206172726573746564206f6e206120646179206f662074686520706572696f642c2061742061207365617263682077617272616e74206f72206f74686572776973652e20536f6d65626f64792077686f2077617320617272657374656420747769636520636f756e7473206f6e63652e222c2276657273696f6e223a312c2276616c7565223a322c22627265616b646f776e73223a5b5d7d2c7b226b6579223a2270656f706c655f696e7465727669657765645f766f6c756e746172696c79222c226e616d65223a2250656f706c652073706f6b656e20746f20766f6c756e746172696c79222c22756e6974223a2264697374696e63742070656f706c65222c22646566696e6974696f6e223a2250656f706c6520696e74657276696577656420756e6465722063617574696f6e206279206170706f696e746d656e742c20776974686f7574206172726573742c206f6e206120646179206f662074686520706572696f642e20536f6d65626f64792077686f2077617320616c736f20617272657374656420636f756e747320696e20626f746820666967757265732e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b5d7d2c7b226b6579223a2277617272616e74735f6578656375746564222c226e616d65223a225365617263682077617272616e7473206578656375746564222c22756e6974223a2277617272616e7473222c22646566696e6974696f6e223a225365617263682077617272616e7473206578656375746564206f6e206120646179206f662074686520706572696f642c2077686574686572206f72206e6f7420616e79626f647920776173206172726573746564207468656e2e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b5d7d2c7b226b6579223a22736f6369616c5f636172655f726566657272616c73222c226e616d65223a22526566657272616c7320746f20736f6369616c207365727669636573222c22756e6974223a22726566657272616c73222c22646566696e6974696f6e223a22526566657272616c732073656e7420746f206368696c6472656ee280997320736f6369616c2063617265206f6e206120646179206f662074686520706572696f643a206f6e6520666f7220656163682066616d696c792c20636f756e63696c20616e64206f63636173696f6e2c20686f7765766572206d616e79206368696c6472656e206974206e616d657320616e642077686174657665722074686520636f756e63696c20616e7377657265642e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b5d7d2c7b226b6579223a2270656f706c655f747261696e6564222c226e616d65223a224368696c6472656e20616e6420706172656e747320747261696e6564222c22756e6974223a22617474656e64616e636573222c22646566696e6974696f6e223a22417474656e64616e636573206f6620707570696c7320616e64206f6620706172656e74732061742073657373696f6e732061626f75742073746179696e672073616665206f6e6c696e65206f6e206120646179206f662074686520706572696f642e20536f6d65626f64792077686f2063616d6520746f2074776f2073657373696f6e7320636f756e74732074776963652e20537461666620617265206e6f7420636f756e7465642e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b7b226b6579223a2261756469656e6365222c227469746c65223a2257686f2063616d65222c22726f7773223a5b7b226b6579223a22707570696c73222c226c6162656c223a22507570696c73222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22706172656e7473222c226c6162656c223a22506172656e7473222c2276616c7565223a302c22616c77617973223a747275657d5d2c2274696564223a307d5d7d5d2c226e756d626572223a34332c226d6164655f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226d6164655f6174223a313739353530303030303030303030302c22617070726f766564223a6e756c6c2c2277697468647261776e223a6e756c6c7d', 44);
INSERT INTO public.version VALUES ('duty', '01a20c23-c300-7063-aac5-7ec84b6d3341', 1, '\x22e68177848cda4abca1e7e1144df4bb49242e5b7c9994f42855ec0e8b93c261', '\x7b226964223a2230316132306332332d633330302d373036332d616163352d376563383462366433333431222c227265666572656e6365223a225932362d3031303233222c22696e7665737469676174696f6e223a6e756c6c2c226f70656e696e67223a7b226465736b223a2273757065727669736f72222c2277686f223a225053204c656520486f6c74222c2274656c6570686f6e65223a22303737303020393030313233222c2266726f6d223a313739353530303030303030303030302c22756e74696c223a313739353534333230303030303030307d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 46);
INSERT INTO public.version VALUES ('prosecution', '01a20c23-c300-71e2-b3e0-1375ff0f4154', 2, '\x236467d7cd89aaf0127fdd0ff4a1b826ee56a61b061cf46c29e6db3b80d4eadf', '\x7b226964223a2230316132306332332d633330302d373165322d623365302d313337356666306634313534222c227265666572656e6365223a225032362d3132363730222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c226f6666656e636573223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('custody', '01a20c23-c300-7c5c-b9dc-1af197d35192', 2, '\x2a5d31f57e1fb60d7d80b6deb120548c61fcf6285944d8750d506dc1409c87df', '\x7b226964223a2230316132306332332d633330302d376335632d623964632d316166313937643335313932222c227265666572656e6365223a224132362d3736313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c226b696e64223a22617272657374222c22686f77223a2261745f77617272616e74222c2277617272616e74223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c22706c616365223a225a6562726166696e6368222c226f6666656e636573223a225a6562726166696e6368222c227768795f766f6c756e74617279223a22227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('warrant', '01a20c23-c300-79d4-97a1-9eabb09415dd', 2, '\xf104269e830ffec66075f13b928522d4eaad6a860ac71e9c12b019930a826737', '\x7b226964223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c227265666572656e6365223a225732362d3030343530222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c227072656d69736573223a225a6562726166696e6368222c22706f776572223a2270636137385f7334222c2267726f756e6473223a225a6562726166696e6368222c22616464726573735f636865636b6564223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('designated_officer_referral', '01a20c23-c300-70fd-8994-0d7bbaf537e7', 2, '\xba61488bdd31ca28fe451b2b9cf1adeadfc5a9d261a11391b4c106b74c13be8b', '\x7b226964223a2230316132306332332d633330302d373066642d383939342d306437626261663533376537222c227265666572656e6365223a224c32362d3736383436222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c22776f726b706c616365223a225a6562726166696e6368222c22636f756e63696c223a22627261636b7761746572227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('strategy_discussion', '01a20c23-c300-7d2e-882e-0b312a34ab3a', 2, '\x06d3d7ace43a316e45962ebf5a17d4918ce6e99bfd99c4141987ae904eee99fb', '\x7b226964223a2230316132306332332d633330302d376432652d383832652d306233313261333461623361222c227265666572656e6365223a224432362d3839383130222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b226368696c6472656e223a5b2230316132306332332d633330302d376130322d616635342d333166643931613836303462225d2c22636f756e63696c223a22627261636b7761746572222c2261736b6564223a225a6562726166696e6368222c22726561736f6e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('social_care_referral', '01a20c23-c300-71f1-8234-12b90a87cf0b', 2, '\x69cae6d9953df3fd95a8f367d2015d1f3f15b090e4bfe7a694654797e86aaa28', '\x7b226964223a2230316132306332332d633330302d373166312d383233342d313262393061383763663062222c227265666572656e6365223a225332362d3536373632222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b2266616d696c79223a225a6562726166696e6368222c22636f756e63696c223a22627261636b7761746572222c227465616d223a2266726f6e745f646f6f72222c226368696c6472656e223a5b2230316132306332332d633330302d376130322d616635342d333166643931613836303462225d2c22636f6e6365726e223a225a6562726166696e6368222c22636f6e74616374223a226e6f222c226e6f745f6265666f7265223a6e756c6c2c22636f6e746163745f6279223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('child', '01a20c23-c300-7a02-af54-31fd91a8604b', 2, '\x97e64602791c2b1791e73ad2b1fdd36c33fd02339a5479bb413d51d953bf8bc5', '\x7b226964223a2230316132306332332d633330302d376130322d616635342d333166643931613836303462222c227265666572656e6365223a224332362d3530353837222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b22706572736f6e223a2230316132306332332d633330302d373035352d626635342d396364626131643931353937222c2263616c6c6564223a22572e5a2e2c2037222c22626f726e223a22323031392d30352d3031222c226c697665735f776974685f73757370656374223a22796573222c22686f775f6c696e6b6564223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7557-9ebf-5733ce790ed0', 2, '\x52c4421744b38ff82a7232082f5d0f8e7f6bd0c64611ccdd7a23682f17d33f3d', '\x7b226964223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c227265666572656e6365223a224e32362d3933333634222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a225a6562726166696e6368222c22626f726e223a6e756c6c2c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2273757370656374222c2261646472657373223a2233205a6562726166696e6368204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7055-bf54-9cdba1d91597', 2, '\xe0a6cc0cf986561e00a19799fe29f2983026af818e435fe4bb3017a5808c1fd9', '\x7b226964223a2230316132306332332d633330302d373035352d626635342d396364626131643931353937222c227265666572656e6365223a224e32362d3039343735222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a225a6562726166696e6368222c22626f726e223a22323031392d30352d3031222c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2276696374696d222c2261646472657373223a2233205a6562726166696e6368204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-7cf4-be2d-b09760e658d6', 4, '\x785ba0729534ec4322c6c40743ecec94303bbe5005d3c59d637b5fa02f9cde33', '\x7b226964223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226368696c645f6c696e6b6564222c226368696c64223a2230316132306332332d633330302d376130322d616635342d333166643931613836303462222c226c697665735f776974685f73757370656374223a22796573227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d5d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-7a55-a480-315f59392b85', 4, '\x64461a8992b2e0f457fffca88f6770f17e494a2e7027f9d1eb3ade62bc60161d', '\x7b226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835222c227265666572656e6365223a225232362d3238323135222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a225a6562726166696e6368222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a225a6562726166696e6368227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a225a6562726166696e6368222c22706c6174666f726d223a225a6562726166696e6368222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a225a6562726166696e6368222c227265636569766564223a7b2272656164696e67223a225a6562726166696e6368227d2c226e6f726d616c223a227a6562726166696e63687c7a6562726166696e6368227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a7b226173736573736d656e74223a2230316132306332332d633330302d373766362d616561632d383465646137636639383362222c226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c2262616e64223a226d656469756d222c2277616974735f666f725f7365636f6e64223a747275652c226368696c645f61745f686f6d65223a66616c73652c22647565223a313739353538363430303030303030307d2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a7b226b696e64223a226f70656e6564222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c2261636365707465645f6279223a22222c22726561736f6e223a225a6562726166696e6368222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('risk_assessment', '01a20c23-c300-77f6-aeac-84eda7cf983b', 2, '\xd3a7cb1003ee255dd54aeb444c0585d6a65a5da842479c9ac1db4312ac9f8889', '\x7b226964223a2230316132306332332d633330302d373766362d616561632d383465646137636639383362222c22726566657272616c223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835222c226d6f64656c223a22686f757365686f6c64222c226d6f64656c5f76657273696f6e223a22302e31222c22656e71756972696573223a5b5d2c22616e7377657273223a7b7d2c226576616c756174696f6e223a7b226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c22646563696465735f6c6f77657374223a6e756c6c2c22646563696465735f68696768657374223a5b22485631222c225369676e73206f6620636f6e74616374206162757365206e6f772c206f66206e6577206d6174657269616c2c206f72206f662061206d656574696e67225d2c226368696c645f61745f686f6d65223a66616c73652c226368696c645f6d61795f62655f61745f686f6d65223a747275652c226d6f766573223a5b7b227175657374696f6e223a22636f6e746163745f6e6f77222c2269665f796573223a22766572795f68696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a226368696c645f6c697665735f7468657265222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f686973746f7279222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f72656769737465726564222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f7472757374222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f636f6e6365726e222c2269665f796573223a226d656469756d222c2269665f6e6f223a22766572795f68696768227d5d7d2c22736574223a6e756c6c2c227365636f6e64223a6e756c6c2c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030302c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231227d', 43);
INSERT INTO public.version VALUES ('match_notice', '01a20c23-c300-70da-90ab-61eefd793ebe', 2, '\xe5aab1a09a57fd07b2887978c18305b5b92d4e413159ef65242c8b1f45266096', '\x7b226964223a2230316132306332332d633330302d373064612d393061622d363165656664373933656265222c226b696e64223a22656d61696c222c226e6f726d616c223a226865726f6e406578616d706c652e6f7267222c226f6e65223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835227d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231222c22616e7377657273223a302c227374617465223a2277616974696e67227d2c226f74686572223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376163632d386663382d313133626436356332356565227d2c2273636f7065223a6e756c6c2c22616e7377657273223a302c227374617465223a2277616974696e67227d2c22726169736564223a313739353530303030303030303030307d', 43);
INSERT INTO public.version VALUES ('match_notice', '01a20c23-c300-7cfe-9f85-388e60f48d96', 2, '\x69015ccd501bd733d7db4a90e903f9a9b998e7e035922041200ad084cacd3666', '\x7b226964223a2230316132306332332d633330302d376366652d396638352d333838653630663438643936222c226b696e64223a22656d61696c222c226e6f726d616c223a226865726f6e406578616d706c652e6f7267222c226f6e65223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d373931612d623362652d386433653064333238303636227d2c2273636f7065223a6e756c6c2c22616e7377657273223a302c227374617465223a2277616974696e67227d2c226f74686572223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835227d2c2273636f7065223a2230316132306332332d633330302d373362312d383734332d656134386130663337646231222c22616e7377657273223a302c227374617465223a2277616974696e67227d2c22726169736564223a313739353530303030303030303030307d', 43);
INSERT INTO public.version VALUES ('session', '01a20c23-c300-7e5c-a842-c9ca405158a7', 1, '\x5398d700f4060e7358d95f9638f03230eaafe7e792c1323204b8ad73b439f0f0', '\x7b226964223a2230316132306332332d633330302d376535632d613834322d633963613430353135386137222c227265666572656e6365223a225432362d3631343230222c22696e7665737469676174696f6e223a6e756c6c2c226f70656e696e67223a7b22646179223a22323032362d31312d3234222c227363686f6f6c223a6e756c6c2c22706c616365223a224d61727368204c616e652068616c6c222c2261756469656e6365223a22706172656e7473222c22666f726d6174223a226576656e696e67222c226b65795f7374616765223a226d69786564222c22617474656e64616e636573223a32342c227265736f75726365223a22546f676574686572206f6e6c696e652c2032303236222c226172656173223a5b22636f6e74616374225d2c226d696e75746573223a36302c226c6561645f70726573656e74223a22796573222c22646973636c6f7375726573223a307d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 45);


--
-- Data for Name: warrant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.warrant VALUES ('01a20c23-c300-7665-98a2-debbd6a28868', 'W26-01796', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'drafted', 1795500000000000, NULL, 1);
INSERT INTO public.warrant VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'W26-00450', 'Zebrafinch', '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-7557-9ebf-5733ce790ed0', 'drafted', 1795500000000000, '01a20c23-c300-73b1-8743-ea48a0f37db1', 2);


--
-- Data for Name: web_session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.web_session VALUES ('\x11f346382afd7193b1e37819b3bf203fb0f35c65c646da744972d33da153a9f1', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 1, 1795500000000000, 1795500000000000);
INSERT INTO public.web_session VALUES ('\x5f49e1e64d0e6be68a70b5630c4ed749cfa342143a16c4437c77e7185292b5d7', '01a20c23-c300-7c7f-bf9c-f64c6d3529f1', 1, 1795500000000000, 1795500000000000);


--
-- Name: account account_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_name_key UNIQUE (name);


--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);


--
-- Name: callout callout_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.callout
    ADD CONSTRAINT callout_pkey PRIMARY KEY (id);


--
-- Name: callout callout_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.callout
    ADD CONSTRAINT callout_reference_key UNIQUE (reference);


--
-- Name: child child_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT child_pkey PRIMARY KEY (id);


--
-- Name: child child_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT child_reference_key UNIQUE (reference);


--
-- Name: counter counter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.counter
    ADD CONSTRAINT counter_pkey PRIMARY KEY (series);


--
-- Name: credential credential_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_pkey PRIMARY KEY (account);


--
-- Name: custody custody_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_pkey PRIMARY KEY (id);


--
-- Name: custody custody_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_reference_key UNIQUE (reference);


--
-- Name: designated_officer_referral designated_officer_referral_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.designated_officer_referral
    ADD CONSTRAINT designated_officer_referral_pkey PRIMARY KEY (id);


--
-- Name: designated_officer_referral designated_officer_referral_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.designated_officer_referral
    ADD CONSTRAINT designated_officer_referral_reference_key UNIQUE (reference);


--
-- Name: duty duty_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_pkey PRIMARY KEY (id);


--
-- Name: duty duty_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_reference_key UNIQUE (reference);


--
-- Name: enrolment enrolment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.enrolment
    ADD CONSTRAINT enrolment_pkey PRIMARY KEY (token_hash);


--
-- Name: exhibit exhibit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exhibit
    ADD CONSTRAINT exhibit_pkey PRIMARY KEY (id);


--
-- Name: exhibit exhibit_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exhibit
    ADD CONSTRAINT exhibit_reference_key UNIQUE (reference);


--
-- Name: fact fact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fact
    ADD CONSTRAINT fact_pkey PRIMARY KEY (entry, place);


--
-- Name: figure_release figure_release_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.figure_release
    ADD CONSTRAINT figure_release_pkey PRIMARY KEY (id);


--
-- Name: figure_release figure_release_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.figure_release
    ADD CONSTRAINT figure_release_reference_key UNIQUE (reference);


--
-- Name: identity identity_kept_other_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_kept_other_key UNIQUE (kept, other);


--
-- Name: identity identity_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_pkey PRIMARY KEY (id);


--
-- Name: investigation investigation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.investigation
    ADD CONSTRAINT investigation_pkey PRIMARY KEY (id);


--
-- Name: investigation investigation_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.investigation
    ADD CONSTRAINT investigation_reference_key UNIQUE (reference);


--
-- Name: journal_checkpoint journal_checkpoint_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_checkpoint
    ADD CONSTRAINT journal_checkpoint_pkey PRIMARY KEY (number, at);


--
-- Name: journal_head journal_head_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal_head
    ADD CONSTRAINT journal_head_pkey PRIMARY KEY (id);


--
-- Name: journal journal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (number);


--
-- Name: match_notice match_notice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.match_notice
    ADD CONSTRAINT match_notice_pkey PRIMARY KEY (id);


--
-- Name: match_side match_side_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.match_side
    ADD CONSTRAINT match_side_pkey PRIMARY KEY (notice, side);


--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);


--
-- Name: person person_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_reference_key UNIQUE (reference);


--
-- Name: prosecution prosecution_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.prosecution
    ADD CONSTRAINT prosecution_pkey PRIMARY KEY (id);


--
-- Name: prosecution prosecution_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.prosecution
    ADD CONSTRAINT prosecution_reference_key UNIQUE (reference);


--
-- Name: referral referral_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT referral_pkey PRIMARY KEY (id);


--
-- Name: referral referral_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT referral_reference_key UNIQUE (reference);


--
-- Name: refused_file refused_file_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.refused_file
    ADD CONSTRAINT refused_file_pkey PRIMARY KEY (id);


--
-- Name: risk_assessment risk_assessment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.risk_assessment
    ADD CONSTRAINT risk_assessment_pkey PRIMARY KEY (id);


--
-- Name: schema_version schema_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (number);


--
-- Name: school_import school_import_edition_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.school_import
    ADD CONSTRAINT school_import_edition_key UNIQUE (edition);


--
-- Name: school_import school_import_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.school_import
    ADD CONSTRAINT school_import_pkey PRIMARY KEY (id);


--
-- Name: school school_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.school
    ADD CONSTRAINT school_pkey PRIMARY KEY (urn);


--
-- Name: school_word school_word_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.school_word
    ADD CONSTRAINT school_word_pkey PRIMARY KEY (word, urn);


--
-- Name: scope_member scope_member_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scope_member
    ADD CONSTRAINT scope_member_pkey PRIMARY KEY (scope, account);


--
-- Name: scope scope_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scope
    ADD CONSTRAINT scope_pkey PRIMARY KEY (id);


--
-- Name: sender_report sender_report_content_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sender_report
    ADD CONSTRAINT sender_report_content_key UNIQUE (content);


--
-- Name: sender_report sender_report_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sender_report
    ADD CONSTRAINT sender_report_pkey PRIMARY KEY (id);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);


--
-- Name: session session_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_reference_key UNIQUE (reference);


--
-- Name: setting setting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (name);


--
-- Name: sign_in_failure sign_in_failure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_in_failure
    ADD CONSTRAINT sign_in_failure_pkey PRIMARY KEY (name);


--
-- Name: social_care_referral social_care_referral_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.social_care_referral
    ADD CONSTRAINT social_care_referral_pkey PRIMARY KEY (id);


--
-- Name: social_care_referral social_care_referral_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.social_care_referral
    ADD CONSTRAINT social_care_referral_reference_key UNIQUE (reference);


--
-- Name: strategy_discussion strategy_discussion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy_discussion
    ADD CONSTRAINT strategy_discussion_pkey PRIMARY KEY (id);


--
-- Name: strategy_discussion strategy_discussion_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy_discussion
    ADD CONSTRAINT strategy_discussion_reference_key UNIQUE (reference);


--
-- Name: submission submission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.submission
    ADD CONSTRAINT submission_pkey PRIMARY KEY (actor, key);


--
-- Name: task task_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_pkey PRIMARY KEY (record, place);


--
-- Name: term term_pkey1; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.term
    ADD CONSTRAINT term_pkey1 PRIMARY KEY (record, kind, normal);


--
-- Name: version version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (kind, id, number);


--
-- Name: warrant warrant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.warrant
    ADD CONSTRAINT warrant_pkey PRIMARY KEY (id);


--
-- Name: warrant warrant_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.warrant
    ADD CONSTRAINT warrant_reference_key UNIQUE (reference);


--
-- Name: web_session web_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_session
    ADD CONSTRAINT web_session_pkey PRIMARY KEY (token_hash);


--
-- Name: callout_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX callout_by_investigation ON public.callout USING btree (investigation);


--
-- Name: callout_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX callout_by_opened ON public.callout USING btree (opened, id);


--
-- Name: callout_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX callout_by_state ON public.callout USING btree (state, opened, id);


--
-- Name: child_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX child_by_investigation ON public.child USING btree (investigation);


--
-- Name: child_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX child_by_opened ON public.child USING btree (opened, id);


--
-- Name: child_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX child_by_person ON public.child USING btree (person);


--
-- Name: child_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX child_by_state ON public.child USING btree (state, opened, id);


--
-- Name: custody_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX custody_by_investigation ON public.custody USING btree (investigation);


--
-- Name: custody_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX custody_by_opened ON public.custody USING btree (opened, id);


--
-- Name: custody_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX custody_by_person ON public.custody USING btree (person);


--
-- Name: custody_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX custody_by_state ON public.custody USING btree (state, opened, id);


--
-- Name: designated_officer_referral_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX designated_officer_referral_by_investigation ON public.designated_officer_referral USING btree (investigation);


--
-- Name: designated_officer_referral_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX designated_officer_referral_by_opened ON public.designated_officer_referral USING btree (opened, id);


--
-- Name: designated_officer_referral_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX designated_officer_referral_by_person ON public.designated_officer_referral USING btree (person);


--
-- Name: designated_officer_referral_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX designated_officer_referral_by_state ON public.designated_officer_referral USING btree (state, opened, id);


--
-- Name: duty_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX duty_by_end ON public.duty USING btree (state, ends);


--
-- Name: duty_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX duty_by_opened ON public.duty USING btree (opened, id);


--
-- Name: duty_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX duty_by_state ON public.duty USING btree (state, opened, id);


--
-- Name: exhibit_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exhibit_by_investigation ON public.exhibit USING btree (investigation);


--
-- Name: exhibit_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exhibit_by_opened ON public.exhibit USING btree (opened, id);


--
-- Name: exhibit_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exhibit_by_person ON public.exhibit USING btree (person);


--
-- Name: exhibit_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exhibit_by_state ON public.exhibit USING btree (state, opened, id);


--
-- Name: fact_by_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fact_by_day ON public.fact USING btree (day);


--
-- Name: fact_by_entry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fact_by_entry ON public.fact USING btree (kind, entry);


--
-- Name: fact_by_kind; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fact_by_kind ON public.fact USING btree (kind, day);


--
-- Name: fact_by_undone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fact_by_undone ON public.fact USING btree (kind, undone) WHERE (undone IS NOT NULL);


--
-- Name: figure_release_by_number; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX figure_release_by_number ON public.figure_release USING btree (number);


--
-- Name: identity_by_other; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX identity_by_other ON public.identity USING btree (other);


--
-- Name: investigation_by_officer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX investigation_by_officer ON public.investigation USING btree (officer, state);


--
-- Name: investigation_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX investigation_by_opened ON public.investigation USING btree (opened, id);


--
-- Name: investigation_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX investigation_by_state ON public.investigation USING btree (state, opened, id);


--
-- Name: match_notice_pair; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX match_notice_pair ON public.match_notice USING btree (identifier_kind, normal, one, other);


--
-- Name: match_side_by_record; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX match_side_by_record ON public.match_side USING btree (record, waiting, raised, notice);


--
-- Name: match_side_by_scope; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX match_side_by_scope ON public.match_side USING btree (scope, waiting) WHERE (scope IS NOT NULL);


--
-- Name: match_side_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX match_side_waiting ON public.match_side USING btree (raised, notice) WHERE waiting;


--
-- Name: person_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_by_investigation ON public.person USING btree (investigation);


--
-- Name: person_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_by_opened ON public.person USING btree (opened, id);


--
-- Name: person_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_by_state ON public.person USING btree (state, opened, id);


--
-- Name: prosecution_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX prosecution_by_investigation ON public.prosecution USING btree (investigation);


--
-- Name: prosecution_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX prosecution_by_opened ON public.prosecution USING btree (opened, id);


--
-- Name: prosecution_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX prosecution_by_person ON public.prosecution USING btree (person);


--
-- Name: prosecution_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX prosecution_by_state ON public.prosecution USING btree (state, opened, id);


--
-- Name: referral_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_by_investigation ON public.referral USING btree (investigation);


--
-- Name: referral_by_officer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_by_officer ON public.referral USING btree (assigned_to, lane, band_order, due, id, scope);


--
-- Name: referral_by_sender; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_by_sender ON public.referral USING btree (sender, sender_reference);


--
-- Name: referral_by_sender_reference; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_by_sender_reference ON public.referral USING btree (sender_reference);


--
-- Name: referral_by_source; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_by_source ON public.referral USING btree (source, lane, band_order, due, id, scope);


--
-- Name: referral_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_queue ON public.referral USING btree (lane, band_order, due, id, scope);


--
-- Name: referral_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_waiting ON public.referral USING btree (lane, highest, received) WHERE (lane < 5);


--
-- Name: referral_waits; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_waits ON public.referral USING btree (lane, band_order, due, id) WHERE waits_for_second;


--
-- Name: risk_assessment_by_referral; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX risk_assessment_by_referral ON public.risk_assessment USING btree (referral, at);


--
-- Name: school_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX school_in_order ON public.school USING btree (place, name, urn);


--
-- Name: school_word_by_school; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX school_word_by_school ON public.school_word USING btree (urn);


--
-- Name: scope_member_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX scope_member_by_account ON public.scope_member USING btree (account);


--
-- Name: sender_report_by_referral; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sender_report_by_referral ON public.sender_report USING btree (referral, received);


--
-- Name: sender_report_first; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX sender_report_first ON public.sender_report USING btree (clearing_house, number) WHERE (NOT supplement);


--
-- Name: session_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_by_opened ON public.session USING btree (opened, id);


--
-- Name: session_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_by_state ON public.session USING btree (state, opened, id);


--
-- Name: social_care_referral_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX social_care_referral_by_investigation ON public.social_care_referral USING btree (investigation);


--
-- Name: social_care_referral_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX social_care_referral_by_opened ON public.social_care_referral USING btree (opened, id);


--
-- Name: social_care_referral_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX social_care_referral_by_person ON public.social_care_referral USING btree (person);


--
-- Name: social_care_referral_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX social_care_referral_by_state ON public.social_care_referral USING btree (state, opened, id);


--
-- Name: strategy_discussion_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strategy_discussion_by_investigation ON public.strategy_discussion USING btree (investigation);


--
-- Name: strategy_discussion_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strategy_discussion_by_opened ON public.strategy_discussion USING btree (opened, id);


--
-- Name: strategy_discussion_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strategy_discussion_by_person ON public.strategy_discussion USING btree (person);


--
-- Name: strategy_discussion_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX strategy_discussion_by_state ON public.strategy_discussion USING btree (state, opened, id);


--
-- Name: task_by_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX task_by_due ON public.task USING btree (due, record);


--
-- Name: task_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX task_by_investigation ON public.task USING btree (investigation);


--
-- Name: task_of_holder; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX task_of_holder ON public.task USING btree (due, record) WHERE ((record_kind = 'child'::text) AND (step = 'holder'::text));


--
-- Name: term_by_normal; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX term_by_normal ON public.term USING btree (normal, at, record, scope, kind, exact);


--
-- Name: term_in_closed_case; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX term_in_closed_case ON public.term USING btree (normal) WHERE (scope IS NOT NULL);


--
-- Name: term_of_rooms; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX term_of_rooms ON public.term USING btree (normal, kind, record, at, scope) WHERE (record_kind <> 'referral'::text);


--
-- Name: version_by_entry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX version_by_entry ON public.version USING btree (entry);


--
-- Name: warrant_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX warrant_by_investigation ON public.warrant USING btree (investigation);


--
-- Name: warrant_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX warrant_by_opened ON public.warrant USING btree (opened, id);


--
-- Name: warrant_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX warrant_by_person ON public.warrant USING btree (person);


--
-- Name: warrant_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX warrant_by_state ON public.warrant USING btree (state, opened, id);


--
-- Name: web_session_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_session_by_account ON public.web_session USING btree (account);


--
-- Name: journal journal_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER journal_keeps BEFORE DELETE OR UPDATE ON public.journal FOR EACH ROW EXECUTE FUNCTION public.journal_only_grows();


--
-- Name: journal journal_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER journal_stays BEFORE TRUNCATE ON public.journal FOR EACH STATEMENT EXECUTE FUNCTION public.journal_only_grows();


--
-- Name: callout callout_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.callout
    ADD CONSTRAINT callout_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: callout callout_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.callout
    ADD CONSTRAINT callout_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: callout callout_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.callout
    ADD CONSTRAINT callout_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: child child_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT child_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: child child_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT child_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: child child_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT child_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: credential credential_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);


--
-- Name: custody custody_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: custody custody_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: custody custody_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: designated_officer_referral designated_officer_referral_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.designated_officer_referral
    ADD CONSTRAINT designated_officer_referral_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: designated_officer_referral designated_officer_referral_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.designated_officer_referral
    ADD CONSTRAINT designated_officer_referral_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: designated_officer_referral designated_officer_referral_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.designated_officer_referral
    ADD CONSTRAINT designated_officer_referral_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: duty duty_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: duty duty_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: duty duty_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: enrolment enrolment_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.enrolment
    ADD CONSTRAINT enrolment_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);


--
-- Name: exhibit exhibit_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exhibit
    ADD CONSTRAINT exhibit_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: exhibit exhibit_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exhibit
    ADD CONSTRAINT exhibit_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: exhibit exhibit_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exhibit
    ADD CONSTRAINT exhibit_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: identity identity_kept_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_kept_fkey FOREIGN KEY (kept) REFERENCES public.person(id);


--
-- Name: identity identity_other_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_other_fkey FOREIGN KEY (other) REFERENCES public.person(id);


--
-- Name: identity identity_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identity
    ADD CONSTRAINT identity_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: investigation investigation_officer_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.investigation
    ADD CONSTRAINT investigation_officer_fkey FOREIGN KEY (officer) REFERENCES public.account(id);


--
-- Name: investigation investigation_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.investigation
    ADD CONSTRAINT investigation_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: investigation investigation_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.investigation
    ADD CONSTRAINT investigation_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: investigation investigation_supervisor_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.investigation
    ADD CONSTRAINT investigation_supervisor_fkey FOREIGN KEY (supervisor) REFERENCES public.account(id);


--
-- Name: match_side match_side_across_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.match_side
    ADD CONSTRAINT match_side_across_scope_fkey FOREIGN KEY (across_scope) REFERENCES public.scope(id);


--
-- Name: match_side match_side_notice_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.match_side
    ADD CONSTRAINT match_side_notice_fkey FOREIGN KEY (notice) REFERENCES public.match_notice(id);


--
-- Name: match_side match_side_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.match_side
    ADD CONSTRAINT match_side_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: person person_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: prosecution prosecution_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.prosecution
    ADD CONSTRAINT prosecution_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: prosecution prosecution_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.prosecution
    ADD CONSTRAINT prosecution_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: prosecution prosecution_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.prosecution
    ADD CONSTRAINT prosecution_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: referral referral_assigned_to_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT referral_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES public.account(id);


--
-- Name: referral referral_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT referral_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: referral referral_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT referral_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: risk_assessment risk_assessment_referral_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.risk_assessment
    ADD CONSTRAINT risk_assessment_referral_fkey FOREIGN KEY (referral) REFERENCES public.referral(id);


--
-- Name: risk_assessment risk_assessment_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.risk_assessment
    ADD CONSTRAINT risk_assessment_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: school_word school_word_urn_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.school_word
    ADD CONSTRAINT school_word_urn_fkey FOREIGN KEY (urn) REFERENCES public.school(urn);


--
-- Name: scope_member scope_member_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scope_member
    ADD CONSTRAINT scope_member_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);


--
-- Name: scope_member scope_member_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scope_member
    ADD CONSTRAINT scope_member_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: sender_report sender_report_referral_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sender_report
    ADD CONSTRAINT sender_report_referral_fkey FOREIGN KEY (referral) REFERENCES public.referral(id);


--
-- Name: sender_report sender_report_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sender_report
    ADD CONSTRAINT sender_report_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: session session_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: session session_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: session session_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: social_care_referral social_care_referral_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.social_care_referral
    ADD CONSTRAINT social_care_referral_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: social_care_referral social_care_referral_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.social_care_referral
    ADD CONSTRAINT social_care_referral_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: social_care_referral social_care_referral_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.social_care_referral
    ADD CONSTRAINT social_care_referral_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: strategy_discussion strategy_discussion_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy_discussion
    ADD CONSTRAINT strategy_discussion_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: strategy_discussion strategy_discussion_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy_discussion
    ADD CONSTRAINT strategy_discussion_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: strategy_discussion strategy_discussion_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy_discussion
    ADD CONSTRAINT strategy_discussion_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: task task_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: term term_scope_fkey1; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.term
    ADD CONSTRAINT term_scope_fkey1 FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: warrant warrant_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.warrant
    ADD CONSTRAINT warrant_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: warrant warrant_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.warrant
    ADD CONSTRAINT warrant_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: warrant warrant_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.warrant
    ADD CONSTRAINT warrant_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: web_session web_session_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_session
    ADD CONSTRAINT web_session_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);


--
-- PostgreSQL database dump complete
--


