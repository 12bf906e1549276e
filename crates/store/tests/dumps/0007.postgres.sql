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
    version bigint NOT NULL,
    council text
);


--
-- Name: calendar_feed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.calendar_feed (
    account uuid NOT NULL,
    token_hash bytea NOT NULL,
    made bigint NOT NULL,
    fetched bigint
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
-- Name: case_look; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.case_look (
    account uuid NOT NULL,
    investigation uuid NOT NULL,
    at bigint NOT NULL,
    before bigint
);


--
-- Name: case_result; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.case_result (
    record uuid NOT NULL,
    place bigint NOT NULL,
    record_kind text NOT NULL,
    what text NOT NULL,
    at bigint NOT NULL,
    investigation uuid,
    scope uuid
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
-- Name: clock_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clock_change (
    setting uuid NOT NULL,
    since bigint NOT NULL,
    value bigint NOT NULL
);


--
-- Name: clock_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clock_run (
    record uuid NOT NULL,
    place bigint NOT NULL,
    record_kind text NOT NULL,
    clock text NOT NULL,
    what text NOT NULL,
    since bigint NOT NULL,
    due bigint NOT NULL,
    ended bigint,
    how text,
    investigation uuid,
    scope uuid,
    CONSTRAINT clock_run_how_check CHECK ((how = ANY (ARRAY['met'::text, 'anew'::text, 'stopped'::text])))
);


--
-- Name: clock_setting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clock_setting (
    id uuid NOT NULL,
    clock text NOT NULL,
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
-- Name: disclosure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.disclosure (
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
-- Name: document; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    digest text NOT NULL,
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
-- Name: emergency_access; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.emergency_access (
    id uuid NOT NULL,
    account uuid NOT NULL,
    at bigint NOT NULL,
    opened boolean NOT NULL,
    version bigint NOT NULL
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
    version bigint NOT NULL,
    urgency bigint,
    submitted bigint
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
-- Name: flag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.flag (
    record uuid NOT NULL,
    place bigint NOT NULL,
    record_kind text NOT NULL,
    what text NOT NULL,
    source text NOT NULL,
    at bigint NOT NULL,
    looked boolean NOT NULL,
    investigation uuid,
    scope uuid
);


--
-- Name: hand; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.hand (
    record uuid NOT NULL,
    record_kind text NOT NULL,
    account uuid NOT NULL,
    investigation uuid,
    scope uuid
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
    dealt_with bigint,
    dealt_band bigint,
    dealt_set bigint,
    dealt_from_receipt boolean,
    dealt_from_set boolean,
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
-- Name: mention; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mention (
    record uuid NOT NULL,
    account uuid NOT NULL,
    at bigint NOT NULL,
    investigation uuid,
    scope uuid
);


--
-- Name: note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.note (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    for_whom uuid,
    done_by_day bigint,
    version bigint NOT NULL
);


--
-- Name: operation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.operation (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    on_day bigint NOT NULL,
    version bigint NOT NULL
);


--
-- Name: package; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.package (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    exhibit uuid NOT NULL,
    digest text NOT NULL,
    signed_by text NOT NULL,
    version bigint NOT NULL
);


--
-- Name: paper_wording; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.paper_wording (
    id uuid NOT NULL,
    paper text NOT NULL,
    version bigint NOT NULL
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
-- Name: quality_sign; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quality_sign (
    record uuid NOT NULL,
    place bigint NOT NULL,
    record_kind text NOT NULL,
    sign text NOT NULL,
    subject uuid NOT NULL,
    investigation uuid,
    scope uuid
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
-- Name: resolution; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.resolution (
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
-- Name: retention; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.retention (
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
    account uuid NOT NULL,
    until bigint
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
-- Name: share; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.share (
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
    version bigint NOT NULL,
    council text,
    sent bigint
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
    scope uuid,
    starts bigint
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
-- Name: welfare_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.welfare_file (
    id uuid NOT NULL,
    screening_due bigint,
    asked bigint,
    version bigint NOT NULL
);


--
-- Data for Name: account; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account VALUES ('01a20c23-c300-722c-b8e9-a6e2a20e1588', 'head', 'PC head', 'unit_head', true, 1, 1, NULL);
INSERT INTO public.account VALUES ('01a20c23-c300-7c7f-bf9c-f64c6d3529f1', 'deputy', 'PC deputy', 'supervisor', true, 1, 1, NULL);


--
-- Data for Name: calendar_feed; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: callout; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.callout VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 'K26-14199', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'open', 1795500000000000, NULL, 2);
INSERT INTO public.callout VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 'K26-64525', 'Zebrafinch', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', NULL, 'open', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 3);


--
-- Data for Name: case_look; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: case_result; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: child; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.child VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 'C26-59266', 'W.o., 7', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7469-8325-be6234c2df02', 'linked', 1795500000000000, NULL, 1);
INSERT INTO public.child VALUES ('01a20c23-c300-7d55-a92f-de7953b18319', 'C26-50587', 'W.Z., 7', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-704e-95ae-3abcd69ed34b', 'linked', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 2);


--
-- Data for Name: clock_change; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: clock_run; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.clock_run VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 0, 'child', 'holder', 'Name who is responsible for the child', 1795500000000000, 1795503600000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 1, 'child', 'protect', 'Refer the child to social care, or record why not', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7c25-bf84-03bb7d16a6b6', 0, 'social_care_referral', 'social_care_sent', 'Send the referral to social care', 1795500000000000, 1795503600000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7fbd-ad5d-a1005c8c2aba', 0, 'strategy_discussion', 'strategy_discussion', 'Hold the strategy discussion', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-71a8-bc88-5005c3e3d762', 0, 'designated_officer_referral', 'designated_officer', 'Tell the council’s designated officer', 1795500000000000, 1795651199999999, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-78e6-90fe-855a991f0c2f', 0, 'custody', 'welfare_assessment', 'Assess the suicide risk on arrival', 1795500000000000, 1795500000000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-78e6-90fe-855a991f0c2f', 1, 'custody', 'detention', 'Record how they left: bail, release, charge', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 0, 'investigation', 'assess_again', 'Assess the risk again: a child was linked', 1795500000000000, 1795500000000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 1, 'investigation', 'band_high', 'Deal with the suspect: search, arrest or interview', 1795500000000000, 1796104800000000, 1795500000000000, 'met', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 2, 'investigation', 'supervisor_review', 'Supervisor’s review', 1795500000000000, 1797983999999999, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 0, 'callout', 'holder', 'Say which child, and where', 1795500000000000, 1795503600000000, 1795500000000000, 'met', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 1, 'callout', 'holder', 'Send somebody, and name who is responsible', 1795500000000000, 1795503600000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 2, 'callout', 'protect', 'Tell social care', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 3, 'callout', 'protect', 'Make the child safe', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 4, 'callout', 'hand_over', 'Hand it over to the day team', 1795500000000000, 1795651199999999, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7cfb-b9ae-86bce92b88ee', 0, 'retention', 'retention_review', 'Review whether a case is kept', 1795500000000000, 1984953599999999, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 0, 'callout', 'holder', 'Say which child, and where', 1795500000000000, 1795503600000000, 1795500000000000, 'met', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 1, 'callout', 'holder', 'Send somebody, and name who is responsible', 1795500000000000, 1795503600000000, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 2, 'callout', 'protect', 'Tell social care', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 3, 'callout', 'protect', 'Make the child safe', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 4, 'callout', 'hand_over', 'Hand it over to the day team', 1795500000000000, 1795651199999999, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 0, 'custody', 'welfare_assessment', 'Assess the suicide risk on arrival', 1795500000000000, 1795500000000000, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 1, 'custody', 'detention', 'Record how they left: bail, release, charge', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-728b-bc99-e29cf84e4fb1', 0, 'designated_officer_referral', 'designated_officer', 'Tell the council’s designated officer', 1795500000000000, 1795651199999999, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 0, 'strategy_discussion', 'strategy_discussion', 'Hold the strategy discussion', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 0, 'social_care_referral', 'social_care_sent', 'Send the referral to social care', 1795500000000000, 1795503600000000, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7d55-a92f-de7953b18319', 0, 'child', 'holder', 'Name who is responsible for the child', 1795500000000000, 1795503600000000, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7d55-a92f-de7953b18319', 1, 'child', 'protect', 'Refer the child to social care, or record why not', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7e8d-a4f6-86a9ffdb0602', 0, 'retention', 'retention_review', 'Review whether a case is kept', 1795500000000000, 1984953599999999, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 0, 'investigation', 'assess_again', 'Assess the risk again: a child was linked', 1795500000000000, 1795500000000000, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 1, 'investigation', 'band_high', 'Deal with the suspect: search, arrest or interview', 1795500000000000, 1796104800000000, 1795500000000000, 'met', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 2, 'investigation', 'supervisor_review', 'Supervisor’s review', 1795500000000000, 1797983999999999, NULL, NULL, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-77b8-a195-1dd992051b1e', 0, 'share', 'share_followed', 'Follow up what was shared to protect a child', 1795500000000000, 1795514400000000, NULL, NULL, NULL, NULL);


--
-- Data for Name: clock_setting; Type: TABLE DATA; Schema: public; Owner: -
--



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
INSERT INTO public.counter VALUES ('X2026', 2);
INSERT INTO public.counter VALUES ('P2026', 2);
INSERT INTO public.counter VALUES ('K2026', 2);
INSERT INTO public.counter VALUES ('M2026', 2);
INSERT INTO public.counter VALUES ('U2026', 2);
INSERT INTO public.counter VALUES ('Q2026', 2);
INSERT INTO public.counter VALUES ('B2026', 2);
INSERT INTO public.counter VALUES ('V2026', 2);
INSERT INTO public.counter VALUES ('F2026', 1);
INSERT INTO public.counter VALUES ('T2026', 1);
INSERT INTO public.counter VALUES ('Y2026', 1);
INSERT INTO public.counter VALUES ('O2026', 1);
INSERT INTO public.counter VALUES ('H2026', 1);


--
-- Data for Name: credential; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.credential VALUES ('01a20c23-c300-722c-b8e9-a6e2a20e1588', '$argon2id$v=19$m=19456,t=2,p=1$FqrcH8asWvetqF/LxoLs+Q$NQBDkZ+jEXpPupVXWpNLitQBlt+RuBf2/uE6ZEAYGVg', 1795500000000000);
INSERT INTO public.credential VALUES ('01a20c23-c300-7c7f-bf9c-f64c6d3529f1', '$argon2id$v=19$m=19456,t=2,p=1$LqAPcS/O6oCOEsCJV4Ng3A$0mLgxFuPcr5PYMXdW/Ras0Q+YLDERfe8gsfB41Cf3YM', 1795500000000000);


--
-- Data for Name: custody; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.custody VALUES ('01a20c23-c300-78e6-90fe-855a991f0c2f', 'A26-78990', 'Arrest', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'open', 1795500000000000, NULL, 1);
INSERT INTO public.custody VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'A26-76199', 'Arrest', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-79d4-97a1-9eabb09415dd', 'open', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 2);


--
-- Data for Name: designated_officer_referral; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.designated_officer_referral VALUES ('01a20c23-c300-71a8-bc88-5005c3e3d762', 'L26-50815', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'prepared', 1795500000000000, NULL, 1);
INSERT INTO public.designated_officer_referral VALUES ('01a20c23-c300-728b-bc99-e29cf84e4fb1', 'L26-76846', 'Zebrafinch', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-79d4-97a1-9eabb09415dd', 'prepared', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 2);


--
-- Data for Name: disclosure; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.disclosure VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'U26-52703', 'Unused material', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'listing', 1795500000000000, NULL, 1);
INSERT INTO public.disclosure VALUES ('01a20c23-c300-7e5c-a842-c9ca405158a7', 'U26-61405', 'Unused material', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-79d4-97a1-9eabb09415dd', 'listing', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 2);


--
-- Data for Name: document; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document VALUES ('01a20c23-c300-79e0-8e24-055e5aacad29', 'B26-28307', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'taken', 1795500000000000, NULL, '0000000000000000000000000000000000000000000000000000000000000000', 1);
INSERT INTO public.document VALUES ('01a20c23-c300-768c-97b4-e096c741f81b', 'B26-59155', 'Zebrafinch', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', NULL, 'taken', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', '0000000000000000000000000000000000000000000000000000000000000000', 2);


--
-- Data for Name: duty; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.duty VALUES ('01a20c23-c300-795f-8cd0-3e95edaf2191', 'Y26-01023', 'Supervisor on call: PS Lee Holt', NULL, NULL, 'arranged', 1795500000000000, NULL, 1, 'supervisor', 'PS Lee Holt', '07700 900123', 1795500000000000, 1795543200000000);


--
-- Data for Name: emergency_access; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: enrolment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: exhibit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.exhibit VALUES ('01a20c23-c300-7b03-9b69-6312af888c38', 'E26-37764', 'open: open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'seized', 1795500000000000, NULL, 2, NULL, NULL);
INSERT INTO public.exhibit VALUES ('01a20c23-c300-76d3-97ac-e43a316e4596', 'E26-66208', 'Zebrafinch: Zebrafinch', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-79d4-97a1-9eabb09415dd', 'seized', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 3, NULL, NULL);


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
INSERT INTO public.fact VALUES (25, 0, 'exhibit_seized', '01a20c23-c300-7b03-9b69-6312af888c38', 20781, '{"kind":"phone","place":"warrant"}', NULL);
INSERT INTO public.fact VALUES (35, 0, 'investigation_opened', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', 20781, '{"kind":"image_suspect"}', NULL);
INSERT INTO public.fact VALUES (35, 1, 'referral_decided', '01a20c23-c300-7a55-a480-315f59392b85', 20781, '{"decision":"opened"}', NULL);
INSERT INTO public.fact VALUES (39, 0, 'child_linked', '01a20c23-c300-704e-95ae-3abcd69ed34b', 20781, '{"child":"01a20c23-c300-7d55-a92f-de7953b18319"}', NULL);
INSERT INTO public.fact VALUES (44, 0, 'person_arrested', '01a20c23-c300-79d4-97a1-9eabb09415dd', 20781, '{"custody":"01a20c23-c300-7a5d-b1f5-7e1fb60d7d80","how":"at_warrant"}', NULL);
INSERT INTO public.fact VALUES (45, 0, 'exhibit_seized', '01a20c23-c300-76d3-97ac-e43a316e4596', 20781, '{"kind":"phone","place":"warrant"}', NULL);
INSERT INTO public.fact VALUES (57, 0, 'session_held', '01a20c23-c300-7f39-9a88-4bcdb6b6287f', 20781, '{"attendances":"24","audience":"parents","disclosures":"0"}', NULL);


--
-- Data for Name: figure_release; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.figure_release VALUES ('01a20c23-c300-7f39-ac8a-c14bf8440d52', 'F26-86782', 'Year to date', 20482, 20781, 55, 1795500000000000, false, false, 1);


--
-- Data for Name: flag; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flag VALUES ('01a20c23-c300-749e-a338-5d3ecb4eda1f', 0, 'package', 'Signed with a key that had signed no package here before: compare it with the machine’s', 'Forensic Science Regulator’s Code of Practice', 1795500000000000, false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.flag VALUES ('01a20c23-c300-749e-a338-5d3ecb4eda1f', 1, 'package', 'Scanned from a disk that was not mounted for reading only', 'Forensic Science Regulator’s Code of Practice', 1795500000000000, false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.flag VALUES ('01a20c23-c300-77e6-8602-791c2b1791e7', 0, 'package', 'Scanned from a disk that was not mounted for reading only', 'Forensic Science Regulator’s Code of Practice', 1795500000000000, false, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');


--
-- Data for Name: hand; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.hand VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 'investigation', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'person', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'person', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 'child', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7c25-bf84-03bb7d16a6b6', 'social_care_referral', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7fbd-ad5d-a1005c8c2aba', 'strategy_discussion', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-71a8-bc88-5005c3e3d762', 'designated_officer_referral', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7665-98a2-debbd6a28868', 'warrant', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-78e6-90fe-855a991f0c2f', 'custody', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7b03-9b69-6312af888c38', 'exhibit', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-749e-a338-5d3ecb4eda1f', 'package', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7aab-a29d-b64ff8d1ebc2', 'prosecution', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 'callout', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-76aa-8c60-9e8a349c48cd', 'note', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'disclosure', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7a02-af54-31fd91a8604b', 'resolution', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-79e0-8e24-055e5aacad29', 'document', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7cfb-b9ae-86bce92b88ee', 'retention', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 'note', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-7e5c-a842-c9ca405158a7', 'disclosure', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-768c-97b4-e096c741f81b', 'document', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-7063-aac5-7ec84b6d3341', 'resolution', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 'callout', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-77e6-8602-791c2b1791e7', 'package', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-76d3-97ac-e43a316e4596', 'exhibit', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-785b-a072-9534ec4322c6', 'prosecution', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'custody', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-7840-b844-d00a01536f49', 'warrant', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-728b-bc99-e29cf84e4fb1', 'designated_officer_referral', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 'strategy_discussion', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 'social_care_referral', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-7d55-a92f-de7953b18319', 'child', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'person', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-704e-95ae-3abcd69ed34b', 'person', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-7e8d-a4f6-86a9ffdb0602', 'retention', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 'investigation', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.hand VALUES ('01a20c23-c300-7f39-9a88-4bcdb6b6287f', 'session', '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-795f-8cd0-3e95edaf2191', 'duty', '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7126-96d0-d9f03140f2e0', 'operation', '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-77b8-a195-1dd992051b1e', 'share', '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, NULL);


--
-- Data for Name: identity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: investigation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.investigation VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 'I26-25559', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'open', 1795500000000000, NULL, 4, '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 'image_suspect', 3, 1795500000000000, 1795500000000000, 3, 1795500000000000, true, true);
INSERT INTO public.investigation VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 'I26-86390', 'Zebrafinch', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', NULL, 'open', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 5, '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 'image_suspect', 3, 1795500000000000, 1795500000000000, 3, 1795500000000000, true, true);


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
INSERT INTO public.journal VALUES (24, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'custody.opened', '\x07637573746f647901a20c23c30078e690fe855a991f0c2f010000000000000001fb66a8fb89ff3de85bd9756cd734b0e33330490349d7b94c08ef1a6e2abf65750d696e7665737469676174696f6e01a20c23c30074b5956af4d298f870390100000000000000040c414078274681f21125e14b14f2c01686c45e117e1b6feecf00d7dda8148323', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\xf1e3b6d20cc90c6055df3092520242e346a8565ecd08e3350b646bd212e75276');
INSERT INTO public.journal VALUES (25, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'exhibit.listed', '\x076578686962697401a20c23c3007b039b696312af888c38010000000000000001d6bcc4bf7486ff28d2454fefcf0e87a76334864ee5d4dce74a15ae6c0c855f6e', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\x2a3d8ecd415e49685f9834aa6ee5976d50ff140a30337277805dca286aa37882');
INSERT INTO public.journal VALUES (26, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'package.taken', '\x077061636b61676501a20c23c300749ea3385d3ecb4eda1f010000000000000001c10c8ce54026ddf12aa47824532ceb4f707c2f036e82064149e27efc96fddd29076578686962697401a20c23c3007b039b696312af888c38010000000000000002988f36f7deb3f071d4d56f9ce6eed58820316e695ba0c26dcd4d81cc49d8469a', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\x5924dfeca86d09d0bebd78b31b876c3054c47f751a531992e5071854b49f3778');
INSERT INTO public.journal VALUES (27, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'prosecution.begun', '\x0b70726f7365637574696f6e01a20c23c3007aaba29db64ff8d1ebc2010000000000000001c19b91f522d7a53bd3c805f321bf0327abb30255a590c1cef6683cb5d7502b39', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\x53a3bf8a463992b905cff86154a337047d509e7518309e88b7f1003e0198e758');
INSERT INTO public.journal VALUES (28, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'callout.recorded', '\x0763616c6c6f757401a20c23c3007abb991e6ab0eb8a28810100000000000000019d9b12053ee4fa5b4067ea594a487d1c5b66e2b302db546188a9ed9804ebd3a6', '\x', NULL, '\x853e3ad9a2c81c5cb7c508abb242c03eed4feb75da6770e8d0d9bdcd32ee7af7');
INSERT INTO public.journal VALUES (29, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'callout.grew', '\x0763616c6c6f757401a20c23c3007abb991e6ab0eb8a2881010000000000000002acbd22145dd514e7567843febe128ed5b4da58efcbcbd5440a12b845cabbeb3b', '\x', NULL, '\x44c831d4010640109efa5aed5390c5481ffd9f2419f5aa11be7ea077e70ac4db');
INSERT INTO public.journal VALUES (30, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'note.written', '\x046e6f746501a20c23c30076aa8c609e8a349c48cd010000000000000001b7f1500f713a6d3c75d1c2c29f020919495688138a41fb47d1920daf89b996ac', '\x', NULL, '\xe18c5334c2f1b5a707af0e6143d0c61786f144cad9184628009a1c9c3f8a79c6');
INSERT INTO public.journal VALUES (31, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'disclosure.begun', '\x0a646973636c6f7375726501a20c23c3007055bf549cdba1d9159701000000000000000149218649ab329a27f42b5b48d3ef58178453d769500c42502af204147deede29', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\xecea42a4842d07f095874cd206d9e031988b3883a5ee16c5d59e31d089fa37a9');
INSERT INTO public.journal VALUES (32, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'resolution.asked', '\x0a7265736f6c7574696f6e01a20c23c3007a02af5431fd91a8604b0100000000000000017dae89027f6e71d505b741c4917802403140e3879c83043254b6abeffe82c4e9', '\x', NULL, '\x72ddbd0f5c1f5c1a9e81a9df4e29c24b5af84728947c9250e9a8e1c25a2ab2ac');
INSERT INTO public.journal VALUES (33, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'document.taken', '\x08646f63756d656e7401a20c23c30079e08e24055e5aacad29010000000000000001664578055bf4a4af075ae06ef1bc24255ad038a8276013a15f5ea09d1fc3c48d', '\x', NULL, '\x2b8f9dfa079932ace4726814569f4a885f4799086197d2ac0bf71498107738aa');
INSERT INTO public.journal VALUES (34, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'retention.begun', '\x09726574656e74696f6e01a20c23c3007cfbb9ae86bce92b88ee0100000000000000013f1abc2bfdd7307fd7a6ff94762313c43c0a1e4ba1e491f826e6beb9b792dd12', '\x', NULL, '\x761eaa7caf2c40639b081062f3fcadbbeebd1b13aa5381040f01d365f7229190');
INSERT INTO public.journal VALUES (35, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'investigation.opened', '\x0d696e7665737469676174696f6e01a20c23c3007f358b634e4f416b9ac8010000000000000001e3b3406e8394ddc9a9da2c4a7c4efa57f7bd2b3bcfd656ef06e77746afbc3a9708726566657272616c01a20c23c3007a55a480315f59392b85010000000000000003147a13928772b6c36ca774f685c2dbf6aa7f5d3f007e18d628b3904e2a4f8f75', '\x', NULL, '\x110ca729fdfdd5279a987992abc79939a914b1b6d8347aa0772597819a515c49');
INSERT INTO public.journal VALUES (36, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'person.added', '\x06706572736f6e01a20c23c30079d497a19eabb09415dd0100000000000000018daaec0b69a606b404410c57fa83fd75a38c874a3883e2060d85cc73bcb64f0b', '\x01a20c23c30079d497a19eabb09415dd', NULL, '\xa2e159f821d83953c296720c5a0fcb4c2c7c8b16f9b8c67ca04f10f437ca0b64');
INSERT INTO public.journal VALUES (39, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'child.linked', '\x056368696c6401a20c23c3007d55a92fde7953b18319010000000000000001a86d1e1de04bb67a2bf8d327dccff2f34594ef2d1cf4d2d4ec0d3d04aea4f7a70d696e7665737469676174696f6e01a20c23c3007f358b634e4f416b9ac80100000000000000032321a3b05ee166bfda9f979f9a9726fdecb17357a2ec0edbf80bea69fab5d091', '\x01a20c23c300704e95ae3abcd69ed34b', NULL, '\x7f88098de3f16a91615b3dd7b0cbb77cb01ae4b273220bab7d93f54ea726d086');
INSERT INTO public.journal VALUES (42, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'designated_officer_referral.prepared', '\x1b64657369676e617465645f6f6666696365725f726566657272616c01a20c23c300728bbc99e29cf84e4fb1010000000000000001a9e5dc6e6c7d094cf9a889aafc635774cc3be5040d9d5f78642ff71b84c700dc', '\x01a20c23c30079d497a19eabb09415dd', NULL, '\xefd91dc5f6346ae941ffe4c3ee0b38733cddb63d56b5a3d42348f074a5f60fb0');
INSERT INTO public.journal VALUES (45, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'exhibit.listed', '\x076578686962697401a20c23c30076d397ace43a316e45960100000000000000013819ac9c08c34ac99c3641d184262c6753f029f53ac4606f165ed47170e91323', '\x01a20c23c30079d497a19eabb09415dd', NULL, '\xf5ae5a3a393db7e11373b2ee77186e86a688b0edc6d113ee4a2b561f57ffd2c9');
INSERT INTO public.journal VALUES (48, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'callout.recorded', '\x0763616c6c6f757401a20c23c30073a78b1003ee255dd54a010000000000000001370bdc27e9e72abc5cf8f798c93a1a1e15f78781b71a53e13f6e4305e136387a', '\x', NULL, '\xa4ce28c1b6107d989d781e11d69200b9189d2b063e9b203d8a575950d0bd5991');
INSERT INTO public.journal VALUES (51, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'disclosure.begun', '\x0a646973636c6f7375726501a20c23c3007e5ca842c9ca405158a7010000000000000001116592ce406e4aa2c1f4baf82f326a8e7a5b2a5c333b20cf8732368c055aca72', '\x01a20c23c30079d497a19eabb09415dd', NULL, '\xb493aa1375e10145fedd298b5b55fbd2b74c5bc3600a7c5c9a00d3f881a37332');
INSERT INTO public.journal VALUES (54, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'retention.begun', '\x09726574656e74696f6e01a20c23c3007e8da4f686a9ffdb060201000000000000000131f594ad19933e4725194a862a1cd232bbb55ab2652d521e9a27aeefa4a2e599', '\x', NULL, '\x8f1bfdb8664a715f6276b24476eeabac73320ceb9573e5588322c26aa6084c65');
INSERT INTO public.journal VALUES (57, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'session.recorded', '\x0773657373696f6e01a20c23c3007f399a884bcdb6b6287f01000000000000000110b97771d854cd4c35ce3a27c1e4488b52314347468e3bcf8d7aa08c42582d65', '\x', NULL, '\x4c7331ac2e46b221201644f4fca34b49e1cfad4f6c3d7337a4310ce7ecd7ab63');
INSERT INTO public.journal VALUES (60, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'operation.recorded', '\x096f7065726174696f6e01a20c23c300712696d0d9f03140f2e00100000000000000024c196e92fd25b370343ff72200aef1f4de8e437d0aef4bc84b8b53d4c6193f18', '\x', NULL, '\xf2b77a6398263d7c80a637ebe6d9b1b0c447353fba7f906adcf970f9daceecb3');
INSERT INTO public.journal VALUES (37, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'investigation.recorded', '\x0d696e7665737469676174696f6e01a20c23c3007f358b634e4f416b9ac8010000000000000002324a3e45358bdb141aeebce2b889f9ddca4fec05a9a7cb991cb2921fe86cf5e6', '\x', NULL, '\xd5afc2ac0cef579073d9c4f7940a3aa37e8a57a9fd38a3ee11c6f90da834c7a2');
INSERT INTO public.journal VALUES (40, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'social_care_referral.prepared', '\x14736f6369616c5f636172655f726566657272616c01a20c23c300753fa053f2d324ce85a101000000000000000154d6293163c32bef9379c18251559b8f29ce8c0b7357829afb2d60347efdbd9f', '\x', NULL, '\x1c242d96a0cc84c5cfdd0860d662abf02a5750659c68c536315c052aa23ae1a2');
INSERT INTO public.journal VALUES (43, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'warrant.drafted', '\x0777617272616e7401a20c23c3007840b844d00a01536f49010000000000000001ed7fbd457fd838dccadb7054a1eae8abbe1ac7351a48d2652afba33b8753279a', '\x01a20c23c30079d497a19eabb09415dd', NULL, '\xb09a031c9fe9c36da9809267a8074d94a5f7e2222ae0df279c917a99ce9e5dec');
INSERT INTO public.journal VALUES (46, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'package.taken', '\x077061636b61676501a20c23c30077e68602791c2b1791e70100000000000000011593334be33e39930a3e77329a39a72da599136b7f68fbebaac74051ffae3c1e076578686962697401a20c23c30076d397ace43a316e45960100000000000000020b1291aab7a705df8ad503cf216cea42f97e7d77e714bb1034cd9f0debaa880f', '\x01a20c23c30079d497a19eabb09415dd', NULL, '\xd4e43d193c581648baa655d2bca7aee6cc0c7efdc82e4bbbfa1d66b281cb2774');
INSERT INTO public.journal VALUES (49, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'callout.grew', '\x0763616c6c6f757401a20c23c30073a78b1003ee255dd54a010000000000000002d1c8af2ba4fbf847c3f7b480756985e5add624cb048b00d8a4f5414238b292d1', '\x', NULL, '\x9845d9733ce8cf4ac2712704933fa416cd3308108a8b3fcb89ed9ecc4b881e9d');
INSERT INTO public.journal VALUES (52, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'resolution.asked', '\x0a7265736f6c7574696f6e01a20c23c3007063aac57ec84b6d334101000000000000000163cf23adf404684c1ed54a1c7955358222089000a9cd0af25eccdebaedca27d1', '\x', NULL, '\xa832d7e748fda832b49263b21e9bab152ff37cd8d27f5bd4c4de03271b1627ac');
INSERT INTO public.journal VALUES (55, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'investigation.closed_to_list', '\x0573636f706501a20c23c300736d91349cd7accfbe180100000000000000016d58255727bc0d7d32776aa561cbcd0d24ae592c39b2774a758407e02324dd7a046e6f746501a20c23c3007a4caacb9dee50cd1f30010000000000000002b6b7e7136dd505c5e63f658c341b6dc252bc3f4b12f14afb8309a6d7f5b9cc880a646973636c6f7375726501a20c23c3007e5ca842c9ca405158a7010000000000000002be17a5c43e3119fd5a21ec921453ae601b49a594617e6f3971bcf039a478db7c08646f63756d656e7401a20c23c300768c97b4e096c741f81b01000000000000000221f4eaaa9a4e85210f87ad3407c061efbf26b09a7de957eede5ed57a2242f6810a7265736f6c7574696f6e01a20c23c3007063aac57ec84b6d3341010000000000000002c18ef5a0baa98f27e1724fe873bbf76423c4b33fb0848ef3ded8354275cf6cd30763616c6c6f757401a20c23c30073a78b1003ee255dd54a0100000000000000031489c02f1c1acd86aac94e2f6888f37c1943d2ebc21e425425e2af89701adc99077061636b61676501a20c23c30077e68602791c2b1791e70100000000000000020cfe64446b8b38e8a52f60857c2797578e363a46e2317a66ddcede84571f962f076578686962697401a20c23c30076d397ace43a316e45960100000000000000038bdf89ed71403e26924f13e21432d6a1453a7e961c08bdd153505facb09758150b70726f7365637574696f6e01a20c23c300785ba0729534ec4322c60100000000000000020d33769ed0a4f64bb3b868fdddfdb9663155529fe9e212577eb359a97e7aaf6307637573746f647901a20c23c3007a5db1f57e1fb60d7d800100000000000000023e17cf9b9dd1da6e23769ad221735bbf03119131c47882d53a7c4319421c88150777617272616e7401a20c23c3007840b844d00a01536f490100000000000000023f72de051fe86126c9ca0428f2c7fd534e04c2939f041d40f4180fa71220a16b1b64657369676e617465645f6f6666696365725f726566657272616c01a20c23c300728bbc99e29cf84e4fb1010000000000000002e6d26ae5eb8931c2dc1cfc5c53a8352fbda633d7658f73a0b68d0e63259335fd1373747261746567795f64697363757373696f6e01a20c23c300766b9a92f0d0d6959d0f010000000000000002b7e413332055a979d1d74e2ab5f0b83e03268438535396bc0c966364f69e028c14736f6369616c5f636172655f726566657272616c01a20c23c300753fa053f2d324ce85a1010000000000000002511b5d1244152f9bec82f7f54cd705d7b594c06fe4a490608cdc6f71c10f2a35056368696c6401a20c23c3007d55a92fde7953b18319010000000000000002f458c596644ddd21ed2a0d6abe00ebfa0fb4f39a3c5b16520c94caed34b0001806706572736f6e01a20c23c30079d497a19eabb09415dd0100000000000000024fdaa1a554f6fe2b2b2da5e1b1736ddc693644f20101c324037ea6254e2ebb8906706572736f6e01a20c23c300704e95ae3abcd69ed34b0100000000000000023316210ac2a8b28be04eaf792b0cf85d6228a4adc786ffdf3541b0a1e7012b8409726574656e74696f6e01a20c23c3007e8da4f686a9ffdb060201000000000000000299071c7777c01d9299230b597fa65d91f67f8c29e6ab41319733a089b77506e10d696e7665737469676174696f6e01a20c23c3007f358b634e4f416b9ac8010000000000000005518a3a28c14118b5ddd41b9c3c0b146f7a7edb03332cc84ed2b785ea5fa1756b08726566657272616c01a20c23c3007a55a480315f59392b85010000000000000004c3af476ca559fcfbf001a1dbbb8c7d5584e7b7d13a777eeddfd18b6fac58f2f40f7269736b5f6173736573736d656e7401a20c23c30077f6aeac84eda7cf983b0100000000000000022c0bb97d49b9e8f0730d3bde1b72abb4ab301fcdcb613ca45d421dab1d2959e30c6d617463685f6e6f7469636501a20c23c30070da90ab61eefd793ebe010000000000000002d2ec34d613294d1af5e1c8c3bafcd18b0ab225f43a555a1a6d217c4ab33a27840c6d617463685f6e6f7469636501a20c23c3007cfe9f85388e60f48d96010000000000000002148663f289d27107ea05423494a438ed8b0cbc02401516816565be18cdfb53ab', '\x', NULL, '\xda02cde9f3409f32ae6c60de43ff2acebf2ca9b3ad34c4ca316534e47dedcbde');
INSERT INTO public.journal VALUES (58, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'duty.arranged', '\x046475747901a20c23c300795f8cd03e95edaf21910100000000000000012af2cd5bcef947b5d05fd085bc56de17a012bce9251b2d27c12cf771fe5d6a80', '\x', NULL, '\x316161f163187169a4de0fc33abb88ddbf689ab1794093b12c6e7155edeec956');
INSERT INTO public.journal VALUES (61, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'disclosure', 'share.made', '\x05736861726501a20c23c30077b8a1951dd992051b1e010000000000000001cdeac2f779140d584d1ca3b2fa1e207921a76f365f997f10a067e4b7a356b2da', '\x', 'the head teacher, Birch Lane School', '\xb3caa34f4fe1ad170409296a8abc6a893f90cf831802b69c9560894501527211');
INSERT INTO public.journal VALUES (38, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'person.added', '\x06706572736f6e01a20c23c300704e95ae3abcd69ed34b010000000000000001dccdb6c3f687cb68913860fd7c1c6d2a91c7b36d5df88d65bf552cd871d472fd', '\x01a20c23c300704e95ae3abcd69ed34b', NULL, '\x06db7bf3ce48a85e83253f5f2aacc58acdf425aae494e1277c828f5ea11a0a5b');
INSERT INTO public.journal VALUES (41, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'strategy_discussion.requested', '\x1373747261746567795f64697363757373696f6e01a20c23c300766b9a92f0d0d6959d0f01000000000000000120b9e65ee134a81d02a39cc3495f74999a76e8e4fd74646f99ac6fdb645ad38b', '\x', NULL, '\xd0cabc7b132c79391d780695d1111e671e8ff610905df92b1cc2c7c9c8e52881');
INSERT INTO public.journal VALUES (44, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'custody.opened', '\x07637573746f647901a20c23c3007a5db1f57e1fb60d7d80010000000000000001e4338660ffe38fbde3cc7ad329a985c660627c548981e79d634b2ce59c9f59ab0d696e7665737469676174696f6e01a20c23c3007f358b634e4f416b9ac80100000000000000049ebc949bb63c22bf8f256796e6a802c95d52417014feaeca1302672d2929afee', '\x01a20c23c30079d497a19eabb09415dd', NULL, '\x01ac861eefabc5ec492212b3c2c40ba22f69909128e885359b6ef34aa1b36a7c');
INSERT INTO public.journal VALUES (47, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'prosecution.begun', '\x0b70726f7365637574696f6e01a20c23c300785ba0729534ec4322c601000000000000000135795af912fe4b5043ae033489e59dccf498a81ea8e16397d1322c6964c9c37e', '\x01a20c23c30079d497a19eabb09415dd', NULL, '\xa60493731b6e1299003b78a9850b24803bf23b588cee436e08f61274571e0ca4');
INSERT INTO public.journal VALUES (50, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'note.written', '\x046e6f746501a20c23c3007a4caacb9dee50cd1f3001000000000000000146ebaab19b41b79e3f456b0cd14be176eb859507d7fbfb844824873d5a3e4978', '\x', NULL, '\x73b15514ad55c2dc261ada40cc4b4630dd08731e674be5d75426a8c7b75d476b');
INSERT INTO public.journal VALUES (53, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'document.taken', '\x08646f63756d656e7401a20c23c300768c97b4e096c741f81b010000000000000001268b17dca370e9cc78c6b2c7bca523131e06205a53b4016931ff233b02a3825f', '\x', NULL, '\xd0ab9a18a3a5ee30aca8c7fc9130223394b5ea27a3c8580442a3c4ce3dc33907');
INSERT INTO public.journal VALUES (56, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'combination', 'release.made', '\x0772656c6561736501a20c23c3007f39ac8ac14bf8440d520100000000000000013548b1f2aef4974f17b43f5c479486b3987d4664a6d65aae1621a1c39b5a879e', '\x', NULL, '\xc8ecc998872ecd8b753a92e634ad2e83fc1db82f521fd30b059df90b82f04485');
INSERT INTO public.journal VALUES (59, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'operation.planned', '\x096f7065726174696f6e01a20c23c300712696d0d9f03140f2e0010000000000000001849e3e58b49c745bc5fb03ae310a5fdc932cce140f2cc56193752ccc35ae3001', '\x', NULL, '\x40b46a9adf1316b32e3e732539b8e7891d95b8d500cc3ade12c71dcad6588129');


--
-- Data for Name: journal_checkpoint; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: journal_head; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal_head VALUES (1, 61, '\xb3caa34f4fe1ad170409296a8abc6a893f90cf831802b69c9560894501527211');


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
INSERT INTO public.match_side VALUES ('01a20c23-c300-70da-90ab-61eefd793ebe', 'one', 'referral', '01a20c23-c300-7a55-a480-315f59392b85', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL, true, 1795500000000000);
INSERT INTO public.match_side VALUES ('01a20c23-c300-70da-90ab-61eefd793ebe', 'other', 'referral', '01a20c23-c300-7acc-8fc8-113bd65c25ee', NULL, '01a20c23-c300-736d-9134-9cd7accfbe18', true, 1795500000000000);
INSERT INTO public.match_side VALUES ('01a20c23-c300-7cfe-9f85-388e60f48d96', 'one', 'referral', '01a20c23-c300-791a-b3be-8d3e0d328066', NULL, '01a20c23-c300-736d-9134-9cd7accfbe18', true, 1795500000000000);
INSERT INTO public.match_side VALUES ('01a20c23-c300-7cfe-9f85-388e60f48d96', 'other', 'referral', '01a20c23-c300-7a55-a480-315f59392b85', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL, true, 1795500000000000);


--
-- Data for Name: mention; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: note; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.note VALUES ('01a20c23-c300-76aa-8c60-9e8a349c48cd', 'M26-06820', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'asked', 1795500000000000, NULL, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 1);
INSERT INTO public.note VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 'M26-31465', 'Zebrafinch', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', NULL, 'asked', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 2);


--
-- Data for Name: operation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.operation VALUES ('01a20c23-c300-7126-96d0-d9f03140f2e0', 'O26-35299', 'Heron', NULL, NULL, 'planned', 1795500000000000, NULL, 1795564799999999, 2);


--
-- Data for Name: package; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.package VALUES ('01a20c23-c300-749e-a338-5d3ecb4eda1f', 'X26-95501', 'open: 0 files, 0 on a list', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'taken', 1795500000000000, NULL, '01a20c23-c300-7b03-9b69-6312af888c38', '01a20c23-c300-7b03-9b69-6312af888c38', '', 1);
INSERT INTO public.package VALUES ('01a20c23-c300-77e6-8602-791c2b1791e7', 'X26-46250', 'Zebrafinch: 0 files, 0 on a list', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', NULL, 'taken', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', '01a20c23-c300-76d3-97ac-e43a316e4596', '01a20c23-c300-76d3-97ac-e43a316e4596', '', 2);


--
-- Data for Name: paper_wording; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'N26-16607', 'Wren open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'known', 1795500000000000, NULL, 1);
INSERT INTO public.person VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'N26-22761', 'Wren open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7469-8325-be6234c2df02', 'known', 1795500000000000, NULL, 1);
INSERT INTO public.person VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'N26-93364', 'Wren Zebrafinch', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-79d4-97a1-9eabb09415dd', 'known', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 2);
INSERT INTO public.person VALUES ('01a20c23-c300-704e-95ae-3abcd69ed34b', 'N26-09475', 'Wren Zebrafinch', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-704e-95ae-3abcd69ed34b', 'known', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 2);


--
-- Data for Name: prosecution; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.prosecution VALUES ('01a20c23-c300-7aab-a29d-b64ff8d1ebc2', 'P26-94416', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'preparing', 1795500000000000, NULL, 1);
INSERT INTO public.prosecution VALUES ('01a20c23-c300-785b-a072-9534ec4322c6', 'P26-12670', 'Zebrafinch', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-79d4-97a1-9eabb09415dd', 'preparing', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 2);


--
-- Data for Name: quality_sign; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 0, 'child', 'child', '01a20c23-c300-7d92-88ce-bff27bd48e20', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 1, 'child', 'child_as_person', '01a20c23-c300-7469-8325-be6234c2df02', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7fbd-ad5d-a1005c8c2aba', 0, 'strategy_discussion', 'discussed', '01a20c23-c300-7d92-88ce-bff27bd48e20', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-78e6-90fe-855a991f0c2f', 0, 'custody', 'suspect', '01a20c23-c300-78e6-90fe-855a991f0c2f', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 0, 'investigation', 'case', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 1, 'investigation', 'in_time', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 0, 'custody', 'suspect', '01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 0, 'strategy_discussion', 'discussed', '01a20c23-c300-7d55-a92f-de7953b18319', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7d55-a92f-de7953b18319', 0, 'child', 'child', '01a20c23-c300-7d55-a92f-de7953b18319', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7d55-a92f-de7953b18319', 1, 'child', 'child_as_person', '01a20c23-c300-704e-95ae-3abcd69ed34b', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 0, 'investigation', 'case', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 1, 'investigation', 'in_time', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18');


--
-- Data for Name: referral; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.referral VALUES ('01a20c23-c300-791a-b3be-8d3e0d328066', 'R26-73834', 'school_mandatory_report', 'third', NULL, 1795500000000000, 1795500000000000, 'yes', 'communication', 'not_known', 'third', 'third', NULL, 0, 1795500000000000, NULL, 1, 0, 0, 0, false, NULL);
INSERT INTO public.referral VALUES ('01a20c23-c300-7acc-8fc8-113bd65c25ee', 'R26-47267', 'school_mandatory_report', 'open', NULL, 1795500000000000, 1795500000000000, 'yes', 'communication', 'not_known', 'open', 'open', NULL, 5, 1795500000000000, NULL, 3, 0, 1, 4, true, '01a20c23-c300-74b5-956a-f4d298f87039');
INSERT INTO public.referral VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'R26-28215', 'school_mandatory_report', 'Zebrafinch', NULL, 1795500000000000, 1795500000000000, 'yes', 'communication', 'not_known', 'Zebrafinch', 'Zebrafinch', NULL, 5, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 4, 0, 1, 4, true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8');


--
-- Data for Name: refused_file; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: resolution; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.resolution VALUES ('01a20c23-c300-7a02-af54-31fd91a8604b', 'Q26-68425', '203.0.113.9', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'asked', 1795500000000000, NULL, 1);
INSERT INTO public.resolution VALUES ('01a20c23-c300-7063-aac5-7ec84b6d3341', 'Q26-78709', '203.0.113.9', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', NULL, 'asked', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 2);


--
-- Data for Name: retention; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.retention VALUES ('01a20c23-c300-7cfb-b9ae-86bce92b88ee', 'V26-07227', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'proposed', 1795500000000000, NULL, 1);
INSERT INTO public.retention VALUES ('01a20c23-c300-7e8d-a4f6-86a9ffdb0602', 'V26-12320', 'Zebrafinch', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', NULL, 'proposed', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 2);


--
-- Data for Name: risk_assessment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.risk_assessment VALUES ('01a20c23-c300-7293-bcae-dbf9cf87e3d7', '01a20c23-c300-7acc-8fc8-113bd65c25ee', 'household', '0.1', 1, 4, 1795500000000000, true, NULL, 1);
INSERT INTO public.risk_assessment VALUES ('01a20c23-c300-77f6-aeac-84eda7cf983b', '01a20c23-c300-7a55-a480-315f59392b85', 'household', '0.1', 1, 4, 1795500000000000, true, '01a20c23-c300-736d-9134-9cd7accfbe18', 2);


--
-- Data for Name: schema_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_version VALUES (1);
INSERT INTO public.schema_version VALUES (2);
INSERT INTO public.schema_version VALUES (3);
INSERT INTO public.schema_version VALUES (4);
INSERT INTO public.schema_version VALUES (5);
INSERT INTO public.schema_version VALUES (6);
INSERT INTO public.schema_version VALUES (7);


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

INSERT INTO public.scope VALUES ('01a20c23-c300-736d-9134-9cd7accfbe18', 'silent', 1795500000000000, 1);


--
-- Data for Name: scope_member; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.scope_member VALUES ('01a20c23-c300-736d-9134-9cd7accfbe18', '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL);
INSERT INTO public.scope_member VALUES ('01a20c23-c300-736d-9134-9cd7accfbe18', '01a20c23-c300-7c7f-bf9c-f64c6d3529f1', NULL);


--
-- Data for Name: sender_report; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.session VALUES ('01a20c23-c300-7f39-9a88-4bcdb6b6287f', 'T26-61420', 'Marsh Lane hall', NULL, NULL, 'held', 1795500000000000, NULL, 1);


--
-- Data for Name: setting; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.setting VALUES ('reference_key', '\xb5b9498a434b6390c47df7dde17e67efaa53323afdd0027919c7a2736da64b7c');
INSERT INTO public.setting VALUES ('rules', '\x06');


--
-- Data for Name: share; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.share VALUES ('01a20c23-c300-77b8-a195-1dd992051b1e', 'H26-61861', 'a boy of 7', NULL, NULL, 'shared', 1795500000000000, NULL, 1);


--
-- Data for Name: sign_in_failure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: social_care_referral; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.social_care_referral VALUES ('01a20c23-c300-7c25-bf84-03bb7d16a6b6', 'S26-71456', 'open family', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'prepared', 1795500000000000, NULL, 1, 'brackwater', NULL);
INSERT INTO public.social_care_referral VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 'S26-56762', 'Zebrafinch family', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', NULL, 'prepared', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 2, 'brackwater', NULL);


--
-- Data for Name: strategy_discussion; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.strategy_discussion VALUES ('01a20c23-c300-7fbd-ad5d-a1005c8c2aba', 'D26-74625', 'About 1 child', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'requested', 1795500000000000, NULL, 1);
INSERT INTO public.strategy_discussion VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 'D26-89810', 'About 1 child', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', NULL, 'requested', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 2);


--
-- Data for Name: submission; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: task; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.task VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 0, 'child', 'Name who is responsible for the child', 'holder', 1795503600000000, 'Unit policy: one hour', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 1, 'child', 'Refer the child to social care, or record why not', 'not_referred', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 2, 'child', 'See the child, and record what the child said', 'seen', NULL, '', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7c25-bf84-03bb7d16a6b6', 0, 'social_care_referral', 'Send the referral to social care', 'sent', 1795503600000000, 'Children Act 1989 s.47', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7fbd-ad5d-a1005c8c2aba', 0, 'strategy_discussion', 'Hold the strategy discussion', 'held', 1795586400000000, 'Local procedures: within 24 hours', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-71a8-bc88-5005c3e3d762', 0, 'designated_officer_referral', 'Tell the council’s designated officer', 'sent', 1795651199999999, 'Local procedures: one working day', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7665-98a2-debbd6a28868', 0, 'warrant', 'Approve the application for a warrant', 'approved', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-78e6-90fe-855a991f0c2f', 0, 'custody', 'Assess the suicide risk on arrival', 'welfare', 1795500000000000, 'IOPC, May 2021', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-78e6-90fe-855a991f0c2f', 1, 'custody', 'Record how they left: bail, release, charge', 'bailed', 1795586400000000, 'PACE 1984 s.41', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 0, 'investigation', 'Assess the risk again: a child was linked', '', 1795500000000000, 'The model asks for it at once', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 1, 'investigation', 'Supervisor’s review', 'reviewed', 1797983999999999, 'Unit policy: every 28 days', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7b03-9b69-6312af888c38', 0, 'exhibit', 'Triage the exhibit or submit it', 'submitted', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-749e-a338-5d3ecb4eda1f', 0, 'package', 'Decide what is done about what the scan did not examine', 'not_examined_decided', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7aab-a29d-b64ff8d1ebc2', 0, 'prosecution', 'Send the file to the prosecutor', 'file_sent', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 0, 'callout', 'Send somebody, and name who is responsible', 'gone', 1795503600000000, 'Unit policy: one hour', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 1, 'callout', 'Tell social care', 'told', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 2, 'callout', 'Make the child safe', 'safe', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 3, 'callout', 'Have it agreed by telephone', 'agreed', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 4, 'callout', 'Hand it over to the day team', 'handed_over', 1795651199999999, 'Unit policy: the next working day', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-76aa-8c60-9e8a349c48cd', 0, 'note', 'Do what a note asks for', 'done', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 0, 'disclosure', 'Certify the unused material (MG6E)', 'certified', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7a02-af54-31fd91a8604b', 0, 'resolution', 'Get the answer of the provider', 'answered', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7cfb-b9ae-86bce92b88ee', 0, 'retention', 'Review whether a case is kept', 'reviewed', 1984953599999999, 'The retention group of the record', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 1984867199999999);
INSERT INTO public.task VALUES ('01a20c23-c300-7126-96d0-d9f03140f2e0', 0, 'operation', 'Brief the day of action', 'briefed', NULL, '', false, NULL, NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 0, 'note', 'Do what a note asks for', 'done', NULL, '', false, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7e5c-a842-c9ca405158a7', 0, 'disclosure', 'Certify the unused material (MG6E)', 'certified', NULL, '', false, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7063-aac5-7ec84b6d3341', 0, 'resolution', 'Get the answer of the provider', 'answered', NULL, '', false, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 0, 'callout', 'Send somebody, and name who is responsible', 'gone', 1795503600000000, 'Unit policy: one hour', true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 1, 'callout', 'Tell social care', 'told', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 2, 'callout', 'Make the child safe', 'safe', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 3, 'callout', 'Have it agreed by telephone', 'agreed', NULL, '', false, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 4, 'callout', 'Hand it over to the day team', 'handed_over', 1795651199999999, 'Unit policy: the next working day', true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-77e6-8602-791c2b1791e7', 0, 'package', 'Decide what is done about what the scan did not examine', 'not_examined_decided', NULL, '', false, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-76d3-97ac-e43a316e4596', 0, 'exhibit', 'Triage the exhibit or submit it', 'submitted', NULL, '', false, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-785b-a072-9534ec4322c6', 0, 'prosecution', 'Send the file to the prosecutor', 'file_sent', NULL, '', false, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 0, 'custody', 'Assess the suicide risk on arrival', 'welfare', 1795500000000000, 'IOPC, May 2021', false, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 1, 'custody', 'Record how they left: bail, release, charge', 'bailed', 1795586400000000, 'PACE 1984 s.41', true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7840-b844-d00a01536f49', 0, 'warrant', 'Approve the application for a warrant', 'approved', NULL, '', false, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-728b-bc99-e29cf84e4fb1', 0, 'designated_officer_referral', 'Tell the council’s designated officer', 'sent', 1795651199999999, 'Local procedures: one working day', true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 0, 'strategy_discussion', 'Hold the strategy discussion', 'held', 1795586400000000, 'Local procedures: within 24 hours', true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 0, 'social_care_referral', 'Send the referral to social care', 'sent', 1795503600000000, 'Children Act 1989 s.47', true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7d55-a92f-de7953b18319', 0, 'child', 'Name who is responsible for the child', 'holder', 1795503600000000, 'Unit policy: one hour', true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7d55-a92f-de7953b18319', 1, 'child', 'Refer the child to social care, or record why not', 'not_referred', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7d55-a92f-de7953b18319', 2, 'child', 'See the child, and record what the child said', 'seen', NULL, '', true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7e8d-a4f6-86a9ffdb0602', 0, 'retention', 'Review whether a case is kept', 'reviewed', 1984953599999999, 'The retention group of the record', false, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', 1984867199999999);
INSERT INTO public.task VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 0, 'investigation', 'Assess the risk again: a child was linked', '', 1795500000000000, 'The model asks for it at once', true, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 1, 'investigation', 'Supervisor’s review', 'reviewed', 1797983999999999, 'Unit policy: every 28 days', false, '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-736d-9134-9cd7accfbe18', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-77b8-a195-1dd992051b1e', 0, 'share', 'Follow up what was shared to protect a child', 'followed', 1795514400000000, 'Unit policy: four hours', true, NULL, NULL, NULL);


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
INSERT INTO public.term VALUES ('01a20c23-c300-7b03-9b69-6312af888c38', 'exhibit', 'reference', 'e26-37764', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7b03-9b69-6312af888c38', 'exhibit', 'mark', 'open', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7b03-9b69-6312af888c38', 'exhibit', 'seal', 'open', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-749e-a338-5d3ecb4eda1f', 'package', 'reference', 'x26-95501', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7aab-a29d-b64ff8d1ebc2', 'prosecution', 'reference', 'p26-94416', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7abb-991e-6ab0eb8a2881', 'callout', 'reference', 'k26-14199', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-76aa-8c60-9e8a349c48cd', 'note', 'reference', 'm26-06820', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', 'disclosure', 'reference', 'u26-52703', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7a02-af54-31fd91a8604b', 'resolution', 'reference', 'q26-68425', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7a02-af54-31fd91a8604b', 'resolution', 'resolved_address', '203.0.113.9', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-79e0-8e24-055e5aacad29', 'document', 'reference', 'b26-28307', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7cfb-b9ae-86bce92b88ee', 'retention', 'reference', 'v26-07227', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 'note', 'reference', 'm26-31465', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7e5c-a842-c9ca405158a7', 'disclosure', 'reference', 'u26-61405', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-768c-97b4-e096c741f81b', 'document', 'reference', 'b26-59155', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7063-aac5-7ec84b6d3341', 'resolution', 'reference', 'q26-78709', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7063-aac5-7ec84b6d3341', 'resolution', 'resolved_address', '203.0.113.9', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-73a7-8b10-03ee255dd54a', 'callout', 'reference', 'k26-64525', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-77e6-8602-791c2b1791e7', 'package', 'reference', 'x26-46250', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-76d3-97ac-e43a316e4596', 'exhibit', 'reference', 'e26-66208', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-76d3-97ac-e43a316e4596', 'exhibit', 'mark', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-76d3-97ac-e43a316e4596', 'exhibit', 'seal', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-785b-a072-9534ec4322c6', 'prosecution', 'reference', 'p26-12670', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'custody', 'reference', 'a26-76199', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7840-b844-d00a01536f49', 'warrant', 'reference', 'w26-00450', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-728b-bc99-e29cf84e4fb1', 'designated_officer_referral', 'reference', 'l26-76846', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 'strategy_discussion', 'reference', 'd26-89810', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 'social_care_referral', 'reference', 's26-56762', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7d55-a92f-de7953b18319', 'child', 'reference', 'c26-50587', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'person', 'reference', 'n26-93364', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'person', 'address', '3 zebrafinch lane', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'person', 'address_word', 'lane', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'person', 'address_word', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'person', 'name', 'wren', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'person', 'name', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'person', 'name_sound', '065', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'person', 'name_sound', '21615', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'person', 'postcode', 'tv14qx', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-704e-95ae-3abcd69ed34b', 'person', 'reference', 'n26-09475', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-704e-95ae-3abcd69ed34b', 'person', 'address', '3 zebrafinch lane', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-704e-95ae-3abcd69ed34b', 'person', 'address_word', 'lane', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-704e-95ae-3abcd69ed34b', 'person', 'address_word', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-704e-95ae-3abcd69ed34b', 'person', 'born', '2019-05-01', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-704e-95ae-3abcd69ed34b', 'person', 'name', 'wren', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-704e-95ae-3abcd69ed34b', 'person', 'name', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-704e-95ae-3abcd69ed34b', 'person', 'name_sound', '065', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-704e-95ae-3abcd69ed34b', 'person', 'name_sound', '21615', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-704e-95ae-3abcd69ed34b', 'person', 'postcode', 'tv14qx', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7e8d-a4f6-86a9ffdb0602', 'retention', 'reference', 'v26-12320', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 'investigation', 'reference', 'i26-86390', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 'investigation', 'operation', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'referral', 'email', 'heron', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'referral', 'email', 'heron@example.org', true, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'referral', 'username', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'referral', 'username', 'zebrafinch|zebrafinch', true, 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18');
INSERT INTO public.term VALUES ('01a20c23-c300-795f-8cd0-3e95edaf2191', 'duty', 'reference', 'y26-01023', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-77b8-a195-1dd992051b1e', 'share', 'reference', 'h26-61861', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7f39-9a88-4bcdb6b6287f', 'session', 'reference', 't26-61420', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7126-96d0-d9f03140f2e0', 'operation', 'reference', 'o26-35299', false, 1795500000000000, NULL);


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
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-74b5-956a-f4d298f87039', 1, '\x9632cd54eedaa6325b121321afc48a79907b48d0ab5e9dd641f47608cd548bce', '\x7b226964223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c227265666572656e6365223a224932362d3235353539222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226f7065726174696f6e223a226f70656e222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a226f70656e222c22726566657272616c73223a5b2230316132306332332d633330302d376163632d386663382d313133626436356332356565225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 15);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-7acc-8fc8-113bd65c25ee', 3, '\xe270c284c08c249054d2c5eb48965e7c368087f5a346cfacdd478b71d1e1f9c0', '\x7b226964223a2230316132306332332d633330302d376163632d386663382d313133626436356332356565222c227265666572656e6365223a225232362d3437323637222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a226f70656e222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a226f70656e227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a226f70656e222c22706c6174666f726d223a226f70656e222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a226f70656e222c227265636569766564223a7b2272656164696e67223a226f70656e227d2c226e6f726d616c223a226f70656e7c6f70656e227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a7b226173736573736d656e74223a2230316132306332332d633330302d373239332d626361652d646266396366383765336437222c226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c2262616e64223a226d656469756d222c2277616974735f666f725f7365636f6e64223a747275652c226368696c645f61745f686f6d65223a66616c73652c22647565223a313739353538363430303030303030307d2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a7b226b696e64223a226f70656e6564222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c2261636365707465645f6279223a22222c22726561736f6e223a226f70656e222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c2273636f7065223a6e756c6c7d', 15);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7469-8325-be6234c2df02', 1, '\x392b5eefc673ea565737b4109e9155c5b07572dd79b2d1a33bfb4ba6c7060d5b', '\x7b226964223a2230316132306332332d633330302d373436392d383332352d626536323334633264663032222c227265666572656e6365223a224e32362d3232373631222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a226f70656e222c22626f726e223a22323031392d30352d3031222c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2276696374696d222c2261646472657373223a2233206f70656e204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 18);
INSERT INTO public.version VALUES ('strategy_discussion', '01a20c23-c300-7fbd-ad5d-a1005c8c2aba', 1, '\xa886ca9bb17147329e7db13fccc42dc8d23d54488f80b4d04626be3b69638a5c', '\x7b226964223a2230316132306332332d633330302d376662642d616435642d613130303563386332616261222c227265666572656e6365223a224432362d3734363235222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226368696c6472656e223a5b2230316132306332332d633330302d376439322d383863652d626666323762643438653230225d2c22636f756e63696c223a22627261636b7761746572222c2261736b6564223a226f70656e222c22726561736f6e223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 21);
INSERT INTO public.version VALUES ('custody', '01a20c23-c300-78e6-90fe-855a991f0c2f', 1, '\x1e8f106873932b2b8f5b8fc63025e45d30c016ef1977f97428a8b4bef3587107', '\x7b226964223a2230316132306332332d633330302d373865362d393066652d383535613939316630633266222c227265666572656e6365223a224132362d3738393930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c226b696e64223a22617272657374222c22686f77223a2261745f77617272616e74222c2277617272616e74223a2230316132306332332d633330302d373636352d393861322d646562626436613238383638222c22706c616365223a226f70656e222c226f6666656e636573223a226f70656e222c227768795f766f6c756e74617279223a22222c22626f726e223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 24);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-74b5-956a-f4d298f87039', 4, '\xd9a30860161c06aba2311480ff66f71571bf6bef7dd7e003be417a605d818d78', '\x7b226964223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c227265666572656e6365223a224932362d3235353539222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226f7065726174696f6e223a226f70656e222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a226f70656e222c22726566657272616c73223a5b2230316132306332332d633330302d376163632d386663382d313133626436356332356565225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a226f70656e227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226368696c645f6c696e6b6564222c226368696c64223a2230316132306332332d633330302d376439322d383863652d626666323762643438653230222c226c697665735f776974685f73757370656374223a22796573227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a22656e666f72636564222c226279223a22617272657374227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a342c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 24);
INSERT INTO public.version VALUES ('prosecution', '01a20c23-c300-7aab-a29d-b64ff8d1ebc2', 1, '\xccf47e2db09760e658d6534565c65686f7f005cfd2dba786f3f370b2cd4a4608', '\x7b226964223a2230316132306332332d633330302d376161622d613239642d623634666638643165626332222c227265666572656e6365223a225032362d3934343136222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c226f6666656e636573223a226f70656e222c226561726c69657374223a6e756c6c2c22626f726e223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 27);
INSERT INTO public.version VALUES ('note', '01a20c23-c300-76aa-8c60-9e8a349c48cd', 1, '\x4ce3c4843c10a46c6b671c585f4f38389a19c08e08844f4869301d1f4d8843d8', '\x7b226964223a2230316132306332332d633330302d373661612d386336302d396538613334396334386364222c227265666572656e6365223a224d32362d3036383230222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b22776f726473223a226f70656e222c22666f725f77686f6d223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2262795f646179223a6e756c6c2c226e616d6573223a5b5d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 30);
INSERT INTO public.version VALUES ('document', '01a20c23-c300-79e0-8e24-055e5aacad29', 1, '\x91f1823412b90a87cf0b44b21171a7e2c45291d06cd807abdba24e545c1e5250', '\x7b226964223a2230316132306332332d633330302d373965302d386532342d303535653561616361643239222c227265666572656e6365223a224232362d3238333037222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2277686174223a226f70656e222c226461746564223a6e756c6c2c2266726f6d223a226f70656e222c226b657074223a226f70656e222c22736f7274223a22506c61696e2074657874222c22646967657374223a2230303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030222c226279746573223a31322c227069637475726573223a302c2266696c6573223a302c2274657874223a226f70656e222c2273686f7274656e6564223a66616c73657d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 33);
INSERT INTO public.version VALUES ('strategy_discussion', '01a20c23-c300-766b-9a92-f0d0d6959d0f', 1, '\xa3b10743ea48a0f37db1be234e64fae33290cf805e3f4b8173da0e2b723ead4e', '\x7b226964223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c227265666572656e6365223a224432362d3839383130222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b226368696c6472656e223a5b2230316132306332332d633330302d376435352d613932662d646537393533623138333139225d2c22636f756e63696c223a22627261636b7761746572222c2261736b6564223a225a6562726166696e6368222c22726561736f6e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 41);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7f63-a1c6-484625b09172', 1, '\x421f36109f3e873ed12dfa95143cf8ff6eb26f6d74ef20ab11ff5cbda59a3c5e', '\x7b226964223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c227265666572656e6365223a224e32362d3136363037222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a226f70656e222c22626f726e223a6e756c6c2c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2273757370656374222c2261646472657373223a2233206f70656e204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 16);
INSERT INTO public.version VALUES ('child', '01a20c23-c300-7d92-88ce-bff27bd48e20', 1, '\xf3c8b0ae6d713ec5471b807d5d5368bba295198528948e9f2619cd7f8a5b6175', '\x7b226964223a2230316132306332332d633330302d376439322d383863652d626666323762643438653230222c227265666572656e6365223a224332362d3539323636222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b22706572736f6e223a2230316132306332332d633330302d373436392d383332352d626536323334633264663032222c2263616c6c6564223a22572e6f2e2c2037222c22626f726e223a22323031392d30352d3031222c226c697665735f776974685f73757370656374223a22796573222c22686f775f6c696e6b6564223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 19);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-74b5-956a-f4d298f87039', 3, '\xde143c5996bb44e0f0558a4309f6d3c7b5194020d2e0f38224e707e3c9946685', '\x7b226964223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c227265666572656e6365223a224932362d3235353539222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226f7065726174696f6e223a226f70656e222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a226f70656e222c22726566657272616c73223a5b2230316132306332332d633330302d376163632d386663382d313133626436356332356565225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a226f70656e227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226368696c645f6c696e6b6564222c226368696c64223a2230316132306332332d633330302d376439322d383863652d626666323762643438653230222c226c697665735f776974685f73757370656374223a22796573227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 19);
INSERT INTO public.version VALUES ('designated_officer_referral', '01a20c23-c300-71a8-bc88-5005c3e3d762', 1, '\xf54002ac5f68d70c47e5fa80e33167def2f25e427471e170c196abc0221cc582', '\x7b226964223a2230316132306332332d633330302d373161382d626338382d353030356333653364373632222c227265666572656e6365223a224c32362d3530383135222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c22776f726b706c616365223a226f70656e222c22636f756e63696c223a22627261636b7761746572227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 22);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-7b03-9b69-6312af888c38', 1, '\x7aabb1e207cf0f8677c8c124cd21563fcfabbc9363004a2dd077651f61da5bfd', '\x7b226964223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c227265666572656e6365223a224532362d3337373634222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226d61726b223a226f70656e222c226b696e64223a2270686f6e65222c2277686174223a226f70656e222c22666f756e64223a226f70656e222c227365616c223a226f70656e222c2277617272616e74223a2230316132306332332d633330302d373636352d393861322d646562626436613238383638222c226f776e6572223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 25);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-7abb-991e-6ab0eb8a2881', 1, '\xa486fd32a3af209cf5e187b655f7915d096ebbc11044c0ca7219bdb3e7c61cf0', '\x7b226964223a2230316132306332332d633330302d376162622d393931652d366162306562386132383831222c227265666572656e6365223a224b32362d3134313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b227265706f7274223a226f70656e222c2263617365223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 28);
INSERT INTO public.version VALUES ('disclosure', '01a20c23-c300-7055-bf54-9cdba1d91597', 1, '\x8c18029abeb7716719880f78a98b9df44aa67848913a662f5b7c31ea7fb5d031', '\x7b226964223a2230316132306332332d633330302d373035352d626635342d396364626131643931353937222c227265666572656e6365223a225532362d3532373033222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22617070726f616368223a226f70656e222c22697373756573223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 31);
INSERT INTO public.version VALUES ('retention', '01a20c23-c300-7cfb-b9ae-86bce92b88ee', 1, '\x4d2ec82e0b312a34ab3a2677dc0351d288c7761f2001d8001ddcf3980500097b', '\x7b226964223a2230316132306332332d633330302d376366622d623961652d383662636539326238386565222c227265666572656e6365223a225632362d3037323237222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2263617365223a226f70656e222c2267726f7570223a22756e6465746563746564222c22636c6f736564223a22323032362d31312d3234222c226361726566756c223a226e6f227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 34);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', 2, '\xfc5c79dc1af197d3519269575c40f8fe18861a22d61f39eafe5b3d029de0558b', '\x7b226964223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 37);
INSERT INTO public.version VALUES ('social_care_referral', '01a20c23-c300-753f-a053-f2d324ce85a1', 1, '\xfedb4d64b7682e27eb48fdc2bc8494dea10f299f6e5efe8f5045797d7b581a66', '\x7b226964223a2230316132306332332d633330302d373533662d613035332d663264333234636538356131222c227265666572656e6365223a225332362d3536373632222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2266616d696c79223a225a6562726166696e6368222c22636f756e63696c223a22627261636b7761746572222c227465616d223a2266726f6e745f646f6f72222c226368696c6472656e223a5b2230316132306332332d633330302d376435352d613932662d646537393533623138333139225d2c22636f6e6365726e223a225a6562726166696e6368222c22636f6e74616374223a226e6f222c226e6f745f6265666f7265223a6e756c6c2c22636f6e746163745f6279223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 40);
INSERT INTO public.version VALUES ('warrant', '01a20c23-c300-7840-b844-d00a01536f49', 1, '\x236467d7cd89aaf0127fdd0ff4a1b826ee56a61b061cf46c29e6db3b80d4eadf', '\x7b226964223a2230316132306332332d633330302d373834302d623834342d643030613031353336663439222c227265666572656e6365223a225732362d3030343530222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c227072656d69736573223a225a6562726166696e6368222c22706f776572223a2270636137385f7334222c2267726f756e6473223a225a6562726166696e6368222c22616464726573735f636865636b6564223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 43);
INSERT INTO public.version VALUES ('package', '01a20c23-c300-77e6-8602-791c2b1791e7', 1, '\x52c4421744b38ff82a7232082f5d0f8e7f6bd0c64611ccdd7a23682f17d33f3d', '\x7b226964223a2230316132306332332d633330302d373765362d383630322d373931633262313739316537222c227265666572656e6365223a225832362d3436323530222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d373664332d393761632d653433613331366534353936222c226d61726b223a225a6562726166696e6368222c226d6164655f6279223a225a6562726166696e6368222c2273616964223a7b22646967657374223a2230316132306332332d633330302d373664332d393761632d653433613331366534353936222c226b6579223a22222c226b65795f6b6e6f776e223a747275652c227365616c6564223a66616c73652c2270726f6772616d223a22222c22626567616e223a6e756c6c2c22656e646564223a6e756c6c2c22726561645f6f6e6c79223a66616c73652c22726164697573223a302c226465707468223a302c22766964656f73223a6e756c6c2c226c69737473223a5b5d2c2266696c6573223a302c22696e5f636f6e7461696e657273223a302c226279746573223a302c2264656c65746564223a302c226c696e6b73223a302c227374696c6c223a302c226d6f76696e67223a302c226b6e6f776e5f676f6f64223a302c226d617463686564223a302c2267726f757073223a6e756c6c2c2267726f75706564223a302c226e6f745f6578616d696e6564223a312c226e6f745f6578616d696e65645f6279223a5b5b22766964656f222c315d5d2c2262795f6c697374223a5b7b226c697374223a225a6562726166696e6368222c2263617465676f7279223a2241222c227374696c6c223a302c226d6f76696e67223a302c226f74686572223a302c2264656c65746564223a302c22646966666572656e74223a302c22616c696b65223a307d5d2c226e616d6564223a7b22646966666572656e74223a302c2264696765737473223a22227d2c226f7468657273223a7b22646966666572656e74223a302c2264696765737473223a22227d2c226e616d65645f66696c6573223a5b5d2c226d6574223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 46);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-74b5-956a-f4d298f87039', 2, '\x3ff6e79c6b01744eeb7f014622d39e306a97e8aea835c2ab43f0633794ce420a', '\x7b226964223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c227265666572656e6365223a224932362d3235353539222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226f7065726174696f6e223a226f70656e222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a226f70656e222c22726566657272616c73223a5b2230316132306332332d633330302d376163632d386663382d313133626436356332356565225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a226f70656e227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 17);
INSERT INTO public.version VALUES ('social_care_referral', '01a20c23-c300-7c25-bf84-03bb7d16a6b6', 1, '\xbe401001d281107c599ea93b3a65f0394c4a9ff9b3b5501e2d42c8bf6fe7e836', '\x7b226964223a2230316132306332332d633330302d376332352d626638342d303362623764313661366236222c227265666572656e6365223a225332362d3731343536222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2266616d696c79223a226f70656e222c22636f756e63696c223a22627261636b7761746572222c227465616d223a2266726f6e745f646f6f72222c226368696c6472656e223a5b2230316132306332332d633330302d376439322d383863652d626666323762643438653230225d2c22636f6e6365726e223a226f70656e222c22636f6e74616374223a226e6f222c226e6f745f6265666f7265223a6e756c6c2c22636f6e746163745f6279223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 20);
INSERT INTO public.version VALUES ('warrant', '01a20c23-c300-7665-98a2-debbd6a28868', 1, '\xf684cc789efd34bad26e84cbfc6db3594916772facbc58ebcce86629927d4d55', '\x7b226964223a2230316132306332332d633330302d373636352d393861322d646562626436613238383638222c227265666572656e6365223a225732362d3031373936222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c227072656d69736573223a226f70656e222c22706f776572223a2270636137385f7334222c2267726f756e6473223a226f70656e222c22616464726573735f636865636b6564223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 23);
INSERT INTO public.version VALUES ('package', '01a20c23-c300-749e-a338-5d3ecb4eda1f', 1, '\xcc268a7a1ffa9e52ccf2013b3f6428dde93a14dee90c7c9d0f8e7635c32c3736', '\x7b226964223a2230316132306332332d633330302d373439652d613333382d356433656362346564613166222c227265666572656e6365223a225832362d3935353031222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c226d61726b223a226f70656e222c226d6164655f6279223a226f70656e222c2273616964223a7b22646967657374223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c226b6579223a22222c226b65795f6b6e6f776e223a66616c73652c227365616c6564223a66616c73652c2270726f6772616d223a22222c22626567616e223a6e756c6c2c22656e646564223a6e756c6c2c22726561645f6f6e6c79223a66616c73652c22726164697573223a302c226465707468223a302c22766964656f73223a6e756c6c2c226c69737473223a5b5d2c2266696c6573223a302c22696e5f636f6e7461696e657273223a302c226279746573223a302c2264656c65746564223a302c226c696e6b73223a302c227374696c6c223a302c226d6f76696e67223a302c226b6e6f776e5f676f6f64223a302c226d617463686564223a302c2267726f757073223a6e756c6c2c2267726f75706564223a302c226e6f745f6578616d696e6564223a312c226e6f745f6578616d696e65645f6279223a5b5b22766964656f222c315d5d2c2262795f6c697374223a5b7b226c697374223a226f70656e222c2263617465676f7279223a2241222c227374696c6c223a302c226d6f76696e67223a302c226f74686572223a302c2264656c65746564223a302c22646966666572656e74223a302c22616c696b65223a307d5d2c226e616d6564223a7b22646966666572656e74223a302c2264696765737473223a22227d2c226f7468657273223a7b22646966666572656e74223a302c2264696765737473223a22227d2c226e616d65645f66696c6573223a5b5d2c226d6574223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 26);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-7b03-9b69-6312af888c38', 2, '\x032c856e5decb7bf9695c25f44a4b9404a60ae97482125017b6d08ce7af819dd', '\x7b226964223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c227265666572656e6365223a224532362d3337373634222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226d61726b223a226f70656e222c226b696e64223a2270686f6e65222c2277686174223a226f70656e222c22666f756e64223a226f70656e222c227365616c223a226f70656e222c2277617272616e74223a2230316132306332332d633330302d373636352d393861322d646562626436613238383638222c226f776e6572223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a227061636b6167655f74616b656e222c227061636b616765223a2230316132306332332d633330302d373439652d613333382d356433656362346564613166227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 26);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-7abb-991e-6ab0eb8a2881', 2, '\xa557debf5733ce790ed08a67a55dfa1145936ca7ba9b2f4f3c8988dc65981952', '\x7b226964223a2230316132306332332d633330302d376162622d393931652d366162306562386132383831222c227265666572656e6365223a224b32362d3134313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b227265706f7274223a226f70656e222c2263617365223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a226368696c64222c2277686f223a226f70656e222c22706c616365223a226f70656e222c226368696c64223a2230316132306332332d633330302d376439322d383863652d626666323762643438653230227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 29);
INSERT INTO public.version VALUES ('resolution', '01a20c23-c300-7a02-af54-31fd91a8604b', 1, '\xfd8fb6cf78489ef8e04a3bfe7e91d3ad96a6aa63f76fef0735394bcb656bc555', '\x7b226964223a2230316132306332332d633330302d376130322d616635342d333166643931613836303462222c227265666572656e6365223a225132362d3638343235222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2261646472657373223a223230332e302e3131332e39222c22706f7274223a6e756c6c2c2274696d65223a22323032362d31312d30335432313a31343a30395a222c22736f75726365223a226f70656e222c2272657175657374223a226f70656e222c2261736b65645f666f72223a22323032362d31312d30335432313a31343a30395a227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 32);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', 1, '\x20fd89940d7bbaf537e7cc36141828e3d26685a9126718b9e34e5f408182b8d7', '\x7b226964223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 35);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-7a55-a480-315f59392b85', 3, '\x0dd429e9406968a77b025c850dabea6cb1087143bffa4ecd68e198073565b94f', '\x7b226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835222c227265666572656e6365223a225232362d3238323135222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a225a6562726166696e6368222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a225a6562726166696e6368227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a225a6562726166696e6368222c22706c6174666f726d223a225a6562726166696e6368222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a225a6562726166696e6368222c227265636569766564223a7b2272656164696e67223a225a6562726166696e6368227d2c226e6f726d616c223a227a6562726166696e63687c7a6562726166696e6368227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a7b226173736573736d656e74223a2230316132306332332d633330302d373766362d616561632d383465646137636639383362222c226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c2262616e64223a226d656469756d222c2277616974735f666f725f7365636f6e64223a747275652c226368696c645f61745f686f6d65223a66616c73652c22647565223a313739353538363430303030303030307d2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a7b226b696e64223a226f70656e6564222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c2261636365707465645f6279223a22222c22726561736f6e223a225a6562726166696e6368222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c2273636f7065223a6e756c6c7d', 35);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-704e-95ae-3abcd69ed34b', 1, '\x633f587131322f15bb19f82614102da5186b325ea79dfa65c20cde30c18a577a', '\x7b226964223a2230316132306332332d633330302d373034652d393561652d336162636436396564333462222c227265666572656e6365223a224e32362d3039343735222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a225a6562726166696e6368222c22626f726e223a22323031392d30352d3031222c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2276696374696d222c2261646472657373223a2233205a6562726166696e6368204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 38);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-79d4-97a1-9eabb09415dd', 1, '\xc83841fdefa637dd45902ca6786bfe6508ee6206372dc580c12231c6e233105c', '\x7b226964223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c227265666572656e6365223a224e32362d3933333634222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a225a6562726166696e6368222c22626f726e223a6e756c6c2c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2273757370656374222c2261646472657373223a2233205a6562726166696e6368204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 36);
INSERT INTO public.version VALUES ('child', '01a20c23-c300-7d55-a92f-de7953b18319', 1, '\x61e233e01375ff0f41549c25283f35be1c65c0390d83770cad236bd8dda58440', '\x7b226964223a2230316132306332332d633330302d376435352d613932662d646537393533623138333139222c227265666572656e6365223a224332362d3530353837222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b22706572736f6e223a2230316132306332332d633330302d373034652d393561652d336162636436396564333462222c2263616c6c6564223a22572e5a2e2c2037222c22626f726e223a22323031392d30352d3031222c226c697665735f776974685f73757370656374223a22796573222c22686f775f6c696e6b6564223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 39);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', 3, '\x258ebadb662e9f23ee7d53b81e6f6284e52132bb921536331a2e0e9045894bdb', '\x7b226964223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226368696c645f6c696e6b6564222c226368696c64223a2230316132306332332d633330302d376435352d613932662d646537393533623138333139222c226c697665735f776974685f73757370656374223a22796573227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 39);
INSERT INTO public.version VALUES ('designated_officer_referral', '01a20c23-c300-728b-bc99-e29cf84e4fb1', 1, '\x5869f21ee8fb9f26dd6ebe564127c3ea3bfc2408334f3a0e00f2f0cc3f50bb9d', '\x7b226964223a2230316132306332332d633330302d373238622d626339392d653239636638346534666231222c227265666572656e6365223a224c32362d3736383436222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c22776f726b706c616365223a225a6562726166696e6368222c22636f756e63696c223a22627261636b7761746572227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 42);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-76d3-97ac-e43a316e4596', 1, '\x69cae6d9953df3fd95a8f367d2015d1f3f15b090e4bfe7a694654797e86aaa28', '\x7b226964223a2230316132306332332d633330302d373664332d393761632d653433613331366534353936222c227265666572656e6365223a224532362d3636323038222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b226d61726b223a225a6562726166696e6368222c226b696e64223a2270686f6e65222c2277686174223a225a6562726166696e6368222c22666f756e64223a225a6562726166696e6368222c227365616c223a225a6562726166696e6368222c2277617272616e74223a2230316132306332332d633330302d373834302d623834342d643030613031353336663439222c226f776e6572223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 45);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-73a7-8b10-03ee255dd54a', 1, '\xe5aab1a09a57fd07b2887978c18305b5b92d4e413159ef65242c8b1f45266096', '\x7b226964223a2230316132306332332d633330302d373361372d386231302d303365653235356464353461222c227265666572656e6365223a224b32362d3634353235222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b227265706f7274223a225a6562726166696e6368222c2263617365223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 48);
INSERT INTO public.version VALUES ('disclosure', '01a20c23-c300-7e5c-a842-c9ca405158a7', 1, '\x5398d700f4060e7358d95f9638f03230eaafe7e792c1323204b8ad73b439f0f0', '\x7b226964223a2230316132306332332d633330302d376535632d613834322d633963613430353135386137222c227265666572656e6365223a225532362d3631343035222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22617070726f616368223a225a6562726166696e6368222c22697373756573223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 51);
INSERT INTO public.version VALUES ('retention', '01a20c23-c300-7e8d-a4f6-86a9ffdb0602', 1, '\xc415c2a87f1ff1b179c7dbcfd6d423a78b270a67fc05b41fa30af12e478a22bf', '\x7b226964223a2230316132306332332d633330302d376538642d613466362d383661396666646230363032222c227265666572656e6365223a225632362d3132333230222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2263617365223a225a6562726166696e6368222c2267726f7570223a22756e6465746563746564222c22636c6f736564223a22323032362d31312d3234222c226361726566756c223a226e6f227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 54);
INSERT INTO public.version VALUES ('session', '01a20c23-c300-7f39-9a88-4bcdb6b6287f', 1, '\x465eed1536bd1460d3b0ac50a0b936c4491045ee77f1a881ff45a88b6c2ec320', '\x7b226964223a2230316132306332332d633330302d376633392d396138382d346263646236623632383766222c227265666572656e6365223a225432362d3631343230222c22696e7665737469676174696f6e223a6e756c6c2c226f70656e696e67223a7b22646179223a22323032362d31312d3234222c227363686f6f6c223a6e756c6c2c22706c616365223a224d61727368204c616e652068616c6c222c2261756469656e6365223a22706172656e7473222c22666f726d6174223a226576656e696e67222c226b65795f7374616765223a226d69786564222c22617474656e64616e636573223a32342c227265736f75726365223a22546f676574686572206f6e6c696e652c2032303236222c226172656173223a5b22636f6e74616374225d2c226d696e75746573223a36302c226c6561645f70726573656e74223a22796573222c22646973636c6f7375726573223a307d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 57);
INSERT INTO public.version VALUES ('operation', '01a20c23-c300-7126-96d0-d9f03140f2e0', 2, '\x1c344b947ef78efe8c8b6036e17e0dc4f1f370cc790326b06d677f8017629a1e', '\x7b226964223a2230316132306332332d633330302d373132362d393664302d643966303331343066326530222c227265666572656e6365223a224f32362d3335323939222c22696e7665737469676174696f6e223a6e756c6c2c226f70656e696e67223a7b226e616d65223a224865726f6e222c22646179223a22323032362d31312d3234222c226c656164223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226272696566696e67223a2230353a30302c2074686520747261696e696e6720726f6f6d222c2261696d223a22227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22636173655f6a6f696e6564222c2263617365223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c227465616d223a225465616d2031222c22737472696b65223a22227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 60);
INSERT INTO public.version VALUES ('custody', '01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 1, '\xf104269e830ffec66075f13b928522d4eaad6a860ac71e9c12b019930a826737', '\x7b226964223a2230316132306332332d633330302d376135642d623166352d376531666236306437643830222c227265666572656e6365223a224132362d3736313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c226b696e64223a22617272657374222c22686f77223a2261745f77617272616e74222c2277617272616e74223a2230316132306332332d633330302d373834302d623834342d643030613031353336663439222c22706c616365223a225a6562726166696e6368222c226f6666656e636573223a225a6562726166696e6368222c227768795f766f6c756e74617279223a22222c22626f726e223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 44);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', 4, '\xba61488bdd31ca28fe451b2b9cf1adeadfc5a9d261a11391b4c106b74c13be8b', '\x7b226964223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226368696c645f6c696e6b6564222c226368696c64223a2230316132306332332d633330302d376435352d613932662d646537393533623138333139222c226c697665735f776974685f73757370656374223a22796573227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a22656e666f72636564222c226279223a22617272657374227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a342c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 44);
INSERT INTO public.version VALUES ('prosecution', '01a20c23-c300-785b-a072-9534ec4322c6', 1, '\x64461a8992b2e0f457fffca88f6770f17e494a2e7027f9d1eb3ade62bc60161d', '\x7b226964223a2230316132306332332d633330302d373835622d613037322d393533346563343332326336222c227265666572656e6365223a225032362d3132363730222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c226f6666656e636573223a225a6562726166696e6368222c226561726c69657374223a6e756c6c2c22626f726e223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 47);
INSERT INTO public.version VALUES ('note', '01a20c23-c300-7a4c-aacb-9dee50cd1f30', 1, '\xbe1e5983cc37a63dc9824905b534f6d128fb63cfc1434030d382d4f7cc3a214a', '\x7b226964223a2230316132306332332d633330302d376134632d616163622d396465653530636431663330222c227265666572656e6365223a224d32362d3331343635222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b22776f726473223a225a6562726166696e6368222c22666f725f77686f6d223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2262795f646179223a6e756c6c2c226e616d6573223a5b5d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 50);
INSERT INTO public.version VALUES ('document', '01a20c23-c300-768c-97b4-e096c741f81b', 1, '\xe6b269a5ddedaa8691629ea1f4973ba2c9ed69ea9e65968503e3e804445f199a', '\x7b226964223a2230316132306332332d633330302d373638632d393762342d653039366337343166383162222c227265666572656e6365223a224232362d3539313535222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2277686174223a225a6562726166696e6368222c226461746564223a6e756c6c2c2266726f6d223a225a6562726166696e6368222c226b657074223a225a6562726166696e6368222c22736f7274223a22506c61696e2074657874222c22646967657374223a2230303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030222c226279746573223a31322c227069637475726573223a302c2266696c6573223a302c2274657874223a225a6562726166696e6368222c2273686f7274656e6564223a66616c73657d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 53);
INSERT INTO public.version VALUES ('release', '01a20c23-c300-7f39-ac8a-c14bf8440d52', 1, '\xf49d76bff492c90b432f2e87d09d1ada7775004f06a3766ab1e81e30bd4a7287', '\x7b226964223a2230316132306332332d633330302d376633392d616338612d633134626638343430643532222c227265666572656e6365223a224632362d3836373832222c227469746c65223a225965617220746f2064617465222c22706572696f64223a7b2266726f6d223a22323032362d30312d3239222c22746f223a22323032362d31312d3234227d2c2266696775726573223a5b7b226b6579223a226368696c6472656e5f7361666567756172646564222c226e616d65223a224368696c6472656e207361666567756172646564222c22756e6974223a2264697374696e6374206368696c6472656e222c22646566696e6974696f6e223a224368696c6472656e20666f722077686f6d206120736166657479206d65617375726520646563696465642062792061206e616d656420706572736f6e2077617320696e20666f726365206f6e206174206c65617374206f6e6520646179206f662074686520706572696f643a206120726566657272616c2074686174206368696c6472656ee280997320736f6369616c20636172652061636365707465642c2061206361736520616c7265616479206f70656e20746f207468656d2077697468206120706c616e206d6164652c20636f6e746163742073746f707065642062792061206261696c20636f6e646974696f6e2c2072656d616e64206f72206f726465722c20746865206368696c64206964656e74696669656420616e64207365656e207769746820612070726f74656374697665206164756c742c206f7220737570706f72742074616b656e2075702e2045616368206368696c6420636f756e7473206f6e63652c20756e64657220746865206669727374206f66207468657365207468617420686f6c64732e2041206368696c642077686f206973206e6f74206964656e746966696564206973206e6f7420636f756e7465642e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b7b226b6579223a226261736973222c227469746c65223a224f6e2077686174206261736973222c22726f7773223a5b7b226b6579223a22726566657272616c5f6163636570746564222c226c6162656c223a22526566657272616c206163636570746564206279206368696c6472656ee280997320736f6369616c2063617265222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22616c72656164795f6f70656e222c226c6162656c223a22416c7265616479206f70656e20746f207468656d2c20616e64206120706c616e206d616465222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22636f6e746163745f73746f70706564222c226c6162656c223a22436f6e746163742073746f707065642062792061206261696c20636f6e646974696f6e2c2072656d616e64206f72206f72646572222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a2270726f746563746976655f6164756c74222c226c6162656c223a224964656e74696669656420616e64207365656e2c207769746820612070726f74656374697665206164756c74222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22737570706f72745f74616b656e5f7570222c226c6162656c223a22537570706f72742074616b656e207570222c2276616c7565223a302c22616c77617973223a747275657d5d2c2274696564223a307d2c7b226b6579223a22726566657272616c222c227469746c65223a22486f77206d616e7920686164206e6f20726566657272616c20746f20736f6369616c20636172652c20616e6420776879222c22726f7773223a5b7b226b6579223a22696e5f615f726566657272616c222c226c6162656c223a224e616d656420696e206120726566657272616c20746f20736f6369616c2063617265222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22616c72656164795f6f70656e222c226c6162656c223a224e6f20726566657272616c3a20736f6369616c206361726520686164207468656d20616c7265616479222c2276616c7565223a302c22616c77617973223a747275657d5d2c2274696564223a327d5d7d2c7b226b6579223a2270656f706c655f6172726573746564222c226e616d65223a2250656f706c65206172726573746564222c22756e6974223a2264697374696e63742070656f706c65222c22646566696e6974696f6e223a2250656f706c65206172726573746564206f6e206120646179206f662074686520706572696f642c2061742061207365617263682077617272616e74206f72206f74686572776973652e20536f6d65626f64792077686f2077617320617272657374656420747769636520636f756e7473206f6e63652e222c2276657273696f6e223a312c2276616c7565223a322c22627265616b646f776e73223a5b5d7d2c7b226b6579223a2270656f706c655f696e7465727669657765645f766f6c756e746172696c79222c226e616d65223a2250656f706c652073706f6b656e20746f20766f6c756e746172696c79222c22756e6974223a2264697374696e63742070656f706c65222c22646566696e6974696f6e223a2250656f706c6520696e74657276696577656420756e6465722063617574696f6e206279206170706f696e746d656e742c20776974686f7574206172726573742c206f6e206120646179206f662074686520706572696f642e20536f6d65626f64792077686f2077617320616c736f20617272657374656420636f756e747320696e20626f746820666967757265732e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b5d7d2c7b226b6579223a2277617272616e74735f6578656375746564222c226e616d65223a225365617263682077617272616e7473206578656375746564222c22756e6974223a2277617272616e7473222c22646566696e6974696f6e223a225365617263682077617272616e7473206578656375746564206f6e206120646179206f662074686520706572696f642c2077686574686572206f72206e6f7420616e79626f647920776173206172726573746564207468656e2e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b5d7d2c7b226b6579223a22736f6369616c5f636172655f726566657272616c73222c226e616d65223a22526566657272616c7320746f20736f6369616c207365727669636573222c22756e6974223a22726566657272616c73222c22646566696e6974696f6e223a22526566657272616c732073656e7420746f206368696c6472656ee280997320736f6369616c2063617265206f6e206120646179206f662074686520706572696f643a206f6e6520666f7220656163682066616d696c792c20636f756e63696c20616e64206f63636173696f6e2c20686f7765766572206d616e79206368696c6472656e206974206e616d657320616e642077686174657665722074686520636f756e63696c20616e7377657265642e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b5d7d2c7b226b6579223a2270656f706c655f747261696e6564222c226e616d65223a224368696c6472656e20616e6420706172656e747320747261696e6564222c22756e6974223a22617474656e64616e636573222c22646566696e6974696f6e223a22417474656e64616e636573206f6620707570696c7320616e64206f6620706172656e74732061742073657373696f6e732061626f75742073746179696e672073616665206f6e6c696e65206f6e206120646179206f662074686520706572696f642e20536f6d65626f64792077686f2063616d6520746f2074776f2073657373696f6e7320636f756e74732074776963652e20537461666620617265206e6f7420636f756e7465642e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b7b226b6579223a2261756469656e6365222c227469746c65223a2257686f2063616d65222c22726f7773223a5b7b226b6579223a22707570696c73222c226c6162656c223a22507570696c73222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22706172656e7473222c226c6162656c223a22506172656e7473222c2276616c7565223a302c22616c77617973223a747275657d5d2c2274696564223a307d5d7d5d2c226e756d626572223a35352c226d6164655f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226d6164655f6174223a313739353530303030303030303030302c22617070726f766564223a6e756c6c2c2277697468647261776e223a6e756c6c7d', 56);
INSERT INTO public.version VALUES ('operation', '01a20c23-c300-7126-96d0-d9f03140f2e0', 1, '\x28a5198979fb082800da2618ddee1a219d410789e33075994fa128ebfd17448a', '\x7b226964223a2230316132306332332d633330302d373132362d393664302d643966303331343066326530222c227265666572656e6365223a224f32362d3335323939222c22696e7665737469676174696f6e223a6e756c6c2c226f70656e696e67223a7b226e616d65223a224865726f6e222c22646179223a22323032362d31312d3234222c226c656164223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226272696566696e67223a2230353a30302c2074686520747261696e696e6720726f6f6d222c2261696d223a22227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 59);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-76d3-97ac-e43a316e4596', 2, '\xe0a6cc0cf986561e00a19799fe29f2983026af818e435fe4bb3017a5808c1fd9', '\x7b226964223a2230316132306332332d633330302d373664332d393761632d653433613331366534353936222c227265666572656e6365223a224532362d3636323038222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b226d61726b223a225a6562726166696e6368222c226b696e64223a2270686f6e65222c2277686174223a225a6562726166696e6368222c22666f756e64223a225a6562726166696e6368222c227365616c223a225a6562726166696e6368222c2277617272616e74223a2230316132306332332d633330302d373834302d623834342d643030613031353336663439222c226f776e6572223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a227061636b6167655f74616b656e222c227061636b616765223a2230316132306332332d633330302d373765362d383630322d373931633262313739316537227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 46);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-73a7-8b10-03ee255dd54a', 2, '\x69015ccd501bd733d7db4a90e903f9a9b998e7e035922041200ad084cacd3666', '\x7b226964223a2230316132306332332d633330302d373361372d386231302d303365653235356464353461222c227265666572656e6365223a224b32362d3634353235222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b227265706f7274223a225a6562726166696e6368222c2263617365223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a226368696c64222c2277686f223a225a6562726166696e6368222c22706c616365223a225a6562726166696e6368222c226368696c64223a2230316132306332332d633330302d376435352d613932662d646537393533623138333139227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 49);
INSERT INTO public.version VALUES ('resolution', '01a20c23-c300-7063-aac5-7ec84b6d3341', 1, '\x22e68177848cda4abca1e7e1144df4bb49242e5b7c9994f42855ec0e8b93c261', '\x7b226964223a2230316132306332332d633330302d373036332d616163352d376563383462366433333431222c227265666572656e6365223a225132362d3738373039222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2261646472657373223a223230332e302e3131332e39222c22706f7274223a6e756c6c2c2274696d65223a22323032362d31312d30335432313a31343a30395a222c22736f75726365223a225a6562726166696e6368222c2272657175657374223a225a6562726166696e6368222c2261736b65645f666f72223a22323032362d31312d30335432313a31343a30395a227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 52);
INSERT INTO public.version VALUES ('scope', '01a20c23-c300-736d-9134-9cd7accfbe18', 1, '\x93f270a8a0cb7687298118f54614bc9f6f38eb5a8eaba3424e62749f2a960e7c', '\x7b226964223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138222c22636c6f73757265223a2273696c656e74222c226d656d62657273223a5b2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2230316132306332332d633330302d376337662d626639632d663634633664333532396631225d2c22726561736f6e223a226120726561736f6e222c2273696e6365223a313739353530303030303030303030307d', 55);
INSERT INTO public.version VALUES ('note', '01a20c23-c300-7a4c-aacb-9dee50cd1f30', 2, '\x315904fc23b40374c9fa5759165439b26fc651b81fd926ef88ccceb0027ee4c6', '\x7b226964223a2230316132306332332d633330302d376134632d616163622d396465653530636431663330222c227265666572656e6365223a224d32362d3331343635222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b22776f726473223a225a6562726166696e6368222c22666f725f77686f6d223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2262795f646179223a6e756c6c2c226e616d6573223a5b5d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('disclosure', '01a20c23-c300-7e5c-a842-c9ca405158a7', 2, '\x7504c43ca03925bca95a4c8a4bccd70b17f9a6014aa1375a4fb2a7bd4b68c39b', '\x7b226964223a2230316132306332332d633330302d376535632d613834322d633963613430353135386137222c227265666572656e6365223a225532362d3631343035222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22617070726f616368223a225a6562726166696e6368222c22697373756573223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('document', '01a20c23-c300-768c-97b4-e096c741f81b', 2, '\xabad6568cdac51d97d886071fa84dc3af72beb4b8c07b56c3787f8f933b47aee', '\x7b226964223a2230316132306332332d633330302d373638632d393762342d653039366337343166383162222c227265666572656e6365223a224232362d3539313535222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2277686174223a225a6562726166696e6368222c226461746564223a6e756c6c2c2266726f6d223a225a6562726166696e6368222c226b657074223a225a6562726166696e6368222c22736f7274223a22506c61696e2074657874222c22646967657374223a2230303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030222c226279746573223a31322c227069637475726573223a302c2266696c6573223a302c2274657874223a225a6562726166696e6368222c2273686f7274656e6564223a66616c73657d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('resolution', '01a20c23-c300-7063-aac5-7ec84b6d3341', 2, '\x0a32b4afd4af92897abed4ae68357da2316484c4c14698c0edb77cb68e2cc49a', '\x7b226964223a2230316132306332332d633330302d373036332d616163352d376563383462366433333431222c227265666572656e6365223a225132362d3738373039222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2261646472657373223a223230332e302e3131332e39222c22706f7274223a6e756c6c2c2274696d65223a22323032362d31312d30335432313a31343a30395a222c22736f75726365223a225a6562726166696e6368222c2272657175657374223a225a6562726166696e6368222c2261736b65645f666f72223a22323032362d31312d30335432313a31343a30395a227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-73a7-8b10-03ee255dd54a', 3, '\x005dc4dd94781fb5b02341becca14c50c1adb1b5108d3b3c2af38f2e7af8d339', '\x7b226964223a2230316132306332332d633330302d373361372d386231302d303365653235356464353461222c227265666572656e6365223a224b32362d3634353235222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b227265706f7274223a225a6562726166696e6368222c2263617365223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a226368696c64222c2277686f223a225a6562726166696e6368222c22706c616365223a225a6562726166696e6368222c226368696c64223a2230316132306332332d633330302d376435352d613932662d646537393533623138333139227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('package', '01a20c23-c300-77e6-8602-791c2b1791e7', 2, '\xc266bf90945ceef7ccea494e5fbda0c395d6437bf963db258fd4c6e25cecc5d0', '\x7b226964223a2230316132306332332d633330302d373765362d383630322d373931633262313739316537222c227265666572656e6365223a225832362d3436323530222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d373664332d393761632d653433613331366534353936222c226d61726b223a225a6562726166696e6368222c226d6164655f6279223a225a6562726166696e6368222c2273616964223a7b22646967657374223a2230316132306332332d633330302d373664332d393761632d653433613331366534353936222c226b6579223a22222c226b65795f6b6e6f776e223a747275652c227365616c6564223a66616c73652c2270726f6772616d223a22222c22626567616e223a6e756c6c2c22656e646564223a6e756c6c2c22726561645f6f6e6c79223a66616c73652c22726164697573223a302c226465707468223a302c22766964656f73223a6e756c6c2c226c69737473223a5b5d2c2266696c6573223a302c22696e5f636f6e7461696e657273223a302c226279746573223a302c2264656c65746564223a302c226c696e6b73223a302c227374696c6c223a302c226d6f76696e67223a302c226b6e6f776e5f676f6f64223a302c226d617463686564223a302c2267726f757073223a6e756c6c2c2267726f75706564223a302c226e6f745f6578616d696e6564223a312c226e6f745f6578616d696e65645f6279223a5b5b22766964656f222c315d5d2c2262795f6c697374223a5b7b226c697374223a225a6562726166696e6368222c2263617465676f7279223a2241222c227374696c6c223a302c226d6f76696e67223a302c226f74686572223a302c2264656c65746564223a302c22646966666572656e74223a302c22616c696b65223a307d5d2c226e616d6564223a7b22646966666572656e74223a302c2264696765737473223a22227d2c226f7468657273223a7b22646966666572656e74223a302c2264696765737473223a22227d2c226e616d65645f66696c6573223a5b5d2c226d6574223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-76d3-97ac-e43a316e4596', 3, '\x37cec9fdbd15e1984fc6ceee0b5ac080ea94830369fbc712dec4cb02d33c92ae', '\x7b226964223a2230316132306332332d633330302d373664332d393761632d653433613331366534353936222c227265666572656e6365223a224532362d3636323038222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b226d61726b223a225a6562726166696e6368222c226b696e64223a2270686f6e65222c2277686174223a225a6562726166696e6368222c22666f756e64223a225a6562726166696e6368222c227365616c223a225a6562726166696e6368222c2277617272616e74223a2230316132306332332d633330302d373834302d623834342d643030613031353336663439222c226f776e6572223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a227061636b6167655f74616b656e222c227061636b616765223a2230316132306332332d633330302d373765362d383630322d373931633262313739316537227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('prosecution', '01a20c23-c300-785b-a072-9534ec4322c6', 2, '\x7ff405f9dbc16fea40d4058dd655184dc205545ac720b12acc65256d89c9b7b9', '\x7b226964223a2230316132306332332d633330302d373835622d613037322d393533346563343332326336222c227265666572656e6365223a225032362d3132363730222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c226f6666656e636573223a225a6562726166696e6368222c226561726c69657374223a6e756c6c2c22626f726e223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('custody', '01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 2, '\x79f96aea1469404d4a518747436ae8ca66b874f07a0fde23787a43b012a01778', '\x7b226964223a2230316132306332332d633330302d376135642d623166352d376531666236306437643830222c227265666572656e6365223a224132362d3736313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c226b696e64223a22617272657374222c22686f77223a2261745f77617272616e74222c2277617272616e74223a2230316132306332332d633330302d373834302d623834342d643030613031353336663439222c22706c616365223a225a6562726166696e6368222c226f6666656e636573223a225a6562726166696e6368222c227768795f766f6c756e74617279223a22222c22626f726e223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('warrant', '01a20c23-c300-7840-b844-d00a01536f49', 2, '\xdcfd6296bf31813e2f261b34349429af1f59e348b8d3fb7d11df89d1599b6c74', '\x7b226964223a2230316132306332332d633330302d373834302d623834342d643030613031353336663439222c227265666572656e6365223a225732362d3030343530222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c227072656d69736573223a225a6562726166696e6368222c22706f776572223a2270636137385f7334222c2267726f756e6473223a225a6562726166696e6368222c22616464726573735f636865636b6564223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('designated_officer_referral', '01a20c23-c300-728b-bc99-e29cf84e4fb1', 2, '\x7b11c5b65e38b77c8433971208065b1c8a0872fd7e8392d052ea514e72c8e053', '\x7b226964223a2230316132306332332d633330302d373238622d626339392d653239636638346534666231222c227265666572656e6365223a224c32362d3736383436222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c22776f726b706c616365223a225a6562726166696e6368222c22636f756e63696c223a22627261636b7761746572227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('strategy_discussion', '01a20c23-c300-766b-9a92-f0d0d6959d0f', 2, '\x47a3f94ae5a8cc9169745fcd4ea94dc489880f86d4984c347498c464982dbb61', '\x7b226964223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c227265666572656e6365223a224432362d3839383130222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b226368696c6472656e223a5b2230316132306332332d633330302d376435352d613932662d646537393533623138333139225d2c22636f756e63696c223a22627261636b7761746572222c2261736b6564223a225a6562726166696e6368222c22726561736f6e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('social_care_referral', '01a20c23-c300-753f-a053-f2d324ce85a1', 2, '\xa46e60995ac838a875be5d5c63cd0398858624c061128a115d1216ef3eb5742b', '\x7b226964223a2230316132306332332d633330302d373533662d613035332d663264333234636538356131222c227265666572656e6365223a225332362d3536373632222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2266616d696c79223a225a6562726166696e6368222c22636f756e63696c223a22627261636b7761746572222c227465616d223a2266726f6e745f646f6f72222c226368696c6472656e223a5b2230316132306332332d633330302d376435352d613932662d646537393533623138333139225d2c22636f6e6365726e223a225a6562726166696e6368222c22636f6e74616374223a226e6f222c226e6f745f6265666f7265223a6e756c6c2c22636f6e746163745f6279223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('child', '01a20c23-c300-7d55-a92f-de7953b18319', 2, '\x355f696ec64c6744d2bebfa815682486c95ea5af2e6b5225cb22fff241e2e6ea', '\x7b226964223a2230316132306332332d633330302d376435352d613932662d646537393533623138333139222c227265666572656e6365223a224332362d3530353837222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b22706572736f6e223a2230316132306332332d633330302d373034652d393561652d336162636436396564333462222c2263616c6c6564223a22572e5a2e2c2037222c22626f726e223a22323031392d30352d3031222c226c697665735f776974685f73757370656374223a22796573222c22686f775f6c696e6b6564223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-79d4-97a1-9eabb09415dd', 2, '\xbe271020567910da04d0b35c373549f6cb421e1b3bb9ad9270981e0ea1d6d1c3', '\x7b226964223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c227265666572656e6365223a224e32362d3933333634222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a225a6562726166696e6368222c22626f726e223a6e756c6c2c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2273757370656374222c2261646472657373223a2233205a6562726166696e6368204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-704e-95ae-3abcd69ed34b', 2, '\xc3fc50c9452113554c1a51e425cf39905c25753209df1141b3e6e1e9abca1b74', '\x7b226964223a2230316132306332332d633330302d373034652d393561652d336162636436396564333462222c227265666572656e6365223a224e32362d3039343735222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a225a6562726166696e6368222c22626f726e223a22323031392d30352d3031222c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2276696374696d222c2261646472657373223a2233205a6562726166696e6368204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('retention', '01a20c23-c300-7e8d-a4f6-86a9ffdb0602', 2, '\xf8bb35484ed944ffdfe2b20cb30d007cbf6ac440286744a049334dd43c8e08cf', '\x7b226964223a2230316132306332332d633330302d376538642d613466362d383661396666646230363032222c227265666572656e6365223a225632362d3132333230222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b2263617365223a225a6562726166696e6368222c2267726f7570223a22756e6465746563746564222c22636c6f736564223a22323032362d31312d3234222c226361726566756c223a226e6f227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', 5, '\xc9b1a89fea2cefe077e0faef0a0438cd9cb1b55c249fc8720aaa6bece4b49ef2', '\x7b226964223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226368696c645f6c696e6b6564222c226368696c64223a2230316132306332332d633330302d376435352d613932662d646537393533623138333139222c226c697665735f776974685f73757370656374223a22796573227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a22656e666f72636564222c226279223a22617272657374227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a342c2273747275636b223a6e756c6c7d5d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-7a55-a480-315f59392b85', 4, '\xfd9f96bf44f8a0a873fc1735c2da33e34f8f551cfbe67540ce3fabf5578c9eea', '\x7b226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835222c227265666572656e6365223a225232362d3238323135222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a225a6562726166696e6368222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a225a6562726166696e6368227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a225a6562726166696e6368222c22706c6174666f726d223a225a6562726166696e6368222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a225a6562726166696e6368222c227265636569766564223a7b2272656164696e67223a225a6562726166696e6368227d2c226e6f726d616c223a227a6562726166696e63687c7a6562726166696e6368227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a7b226173736573736d656e74223a2230316132306332332d633330302d373766362d616561632d383465646137636639383362222c226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c2262616e64223a226d656469756d222c2277616974735f666f725f7365636f6e64223a747275652c226368696c645f61745f686f6d65223a66616c73652c22647565223a313739353538363430303030303030307d2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a7b226b696e64223a226f70656e6564222c22696e7665737469676174696f6e223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c2261636365707465645f6279223a22222c22726561736f6e223a225a6562726166696e6368222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('risk_assessment', '01a20c23-c300-77f6-aeac-84eda7cf983b', 2, '\xcbf779a8e8f9153bb4696a3c948b10133abc5c18c47760653eecbeadfa9f2d24', '\x7b226964223a2230316132306332332d633330302d373766362d616561632d383465646137636639383362222c22726566657272616c223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835222c226d6f64656c223a22686f757365686f6c64222c226d6f64656c5f76657273696f6e223a22302e31222c22656e71756972696573223a5b5d2c22616e7377657273223a7b7d2c226576616c756174696f6e223a7b226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c22646563696465735f6c6f77657374223a6e756c6c2c22646563696465735f68696768657374223a5b22485631222c225369676e73206f6620636f6e74616374206162757365206e6f772c206f66206e6577206d6174657269616c2c206f72206f662061206d656574696e67225d2c226368696c645f61745f686f6d65223a66616c73652c226368696c645f6d61795f62655f61745f686f6d65223a747275652c226d6f766573223a5b7b227175657374696f6e223a22636f6e746163745f6e6f77222c2269665f796573223a22766572795f68696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a226368696c645f6c697665735f7468657265222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f686973746f7279222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f72656769737465726564222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f7472757374222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f636f6e6365726e222c2269665f796573223a226d656469756d222c2269665f6e6f223a22766572795f68696768227d5d7d2c22736574223a6e756c6c2c227365636f6e64223a6e756c6c2c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030302c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138227d', 55);
INSERT INTO public.version VALUES ('match_notice', '01a20c23-c300-70da-90ab-61eefd793ebe', 2, '\x2c52ece5a5d485ec8dd66aa01dff3b334c040fc17c6fc8e89195c8c1373347de', '\x7b226964223a2230316132306332332d633330302d373064612d393061622d363165656664373933656265222c226b696e64223a22656d61696c222c226e6f726d616c223a226865726f6e406578616d706c652e6f7267222c226f6e65223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835227d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138222c22616e7377657273223a302c227374617465223a2277616974696e67227d2c226f74686572223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376163632d386663382d313133626436356332356565227d2c2273636f7065223a6e756c6c2c22616e7377657273223a302c227374617465223a2277616974696e67227d2c22726169736564223a313739353530303030303030303030307d', 55);
INSERT INTO public.version VALUES ('match_notice', '01a20c23-c300-7cfe-9f85-388e60f48d96', 2, '\xedde935944805b93b1c9f9d8ead379ec5f6cfaed97e9a9f5af6b82a0d2366951', '\x7b226964223a2230316132306332332d633330302d376366652d396638352d333838653630663438643936222c226b696e64223a22656d61696c222c226e6f726d616c223a226865726f6e406578616d706c652e6f7267222c226f6e65223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d373931612d623362652d386433653064333238303636227d2c2273636f7065223a6e756c6c2c22616e7377657273223a302c227374617465223a2277616974696e67227d2c226f74686572223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835227d2c2273636f7065223a2230316132306332332d633330302d373336642d393133342d396364376163636662653138222c22616e7377657273223a302c227374617465223a2277616974696e67227d2c22726169736564223a313739353530303030303030303030307d', 55);
INSERT INTO public.version VALUES ('duty', '01a20c23-c300-795f-8cd0-3e95edaf2191', 1, '\x0a70842a59aba7261091e0c29a29cec61dc0930373111472d4d5fc5e0b110d2f', '\x7b226964223a2230316132306332332d633330302d373935662d386364302d336539356564616632313931222c227265666572656e6365223a225932362d3031303233222c22696e7665737469676174696f6e223a6e756c6c2c226f70656e696e67223a7b226465736b223a2273757065727669736f72222c2277686f223a225053204c656520486f6c74222c2274656c6570686f6e65223a22303737303020393030313233222c2266726f6d223a313739353530303030303030303030302c22756e74696c223a313739353534333230303030303030307d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 58);
INSERT INTO public.version VALUES ('share', '01a20c23-c300-77b8-a195-1dd992051b1e', 1, '\xb810620c57b1776b12d864d9e5b0a8c12c2d38c4601ae912dd31159e79a05ee0', '\x7b226964223a2230316132306332332d633330302d373762382d613139352d316464393932303531623165222c227265666572656e6365223a224832362d3631383631222c22696e7665737469676174696f6e223a6e756c6c2c226f70656e696e67223a7b226368696c64223a226120626f79206f662037222c2264616e676572223a22686520697320746f206265206d6574206174207468652067617465222c22746f6c64223a2274686520686561642074656163686572222c226f7267616e69736174696f6e223a224269726368204c616e65205363686f6f6c222c2274656c6570686f6e65223a22303136333220393630313233222c22686f77223a2274656c6570686f6e65222c22736861726564223a226c6574206e6f626f64792062757420686973206d6f746865722074616b652068696d20686f6d65222c226365727461696e223a22796573222c2261626f7574223a224932362d3939393939227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 61);


--
-- Data for Name: warrant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.warrant VALUES ('01a20c23-c300-7665-98a2-debbd6a28868', 'W26-01796', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'drafted', 1795500000000000, NULL, 1);
INSERT INTO public.warrant VALUES ('01a20c23-c300-7840-b844-d00a01536f49', 'W26-00450', 'Zebrafinch', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', '01a20c23-c300-79d4-97a1-9eabb09415dd', 'drafted', 1795500000000000, '01a20c23-c300-736d-9134-9cd7accfbe18', 2);


--
-- Data for Name: web_session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.web_session VALUES ('\x11f346382afd7193b1e37819b3bf203fb0f35c65c646da744972d33da153a9f1', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 1, 1795500000000000, 1795500000000000);
INSERT INTO public.web_session VALUES ('\x5f49e1e64d0e6be68a70b5630c4ed749cfa342143a16c4437c77e7185292b5d7', '01a20c23-c300-7c7f-bf9c-f64c6d3529f1', 1, 1795500000000000, 1795500000000000);


--
-- Data for Name: welfare_file; Type: TABLE DATA; Schema: public; Owner: -
--



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
-- Name: calendar_feed calendar_feed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_feed
    ADD CONSTRAINT calendar_feed_pkey PRIMARY KEY (account);


--
-- Name: calendar_feed calendar_feed_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_feed
    ADD CONSTRAINT calendar_feed_token_hash_key UNIQUE (token_hash);


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
-- Name: case_look case_look_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_look
    ADD CONSTRAINT case_look_pkey PRIMARY KEY (account, investigation);


--
-- Name: case_result case_result_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_result
    ADD CONSTRAINT case_result_pkey PRIMARY KEY (record, place);


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
-- Name: clock_change clock_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock_change
    ADD CONSTRAINT clock_change_pkey PRIMARY KEY (setting, since);


--
-- Name: clock_run clock_run_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock_run
    ADD CONSTRAINT clock_run_pkey PRIMARY KEY (record, place);


--
-- Name: clock_setting clock_setting_clock_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock_setting
    ADD CONSTRAINT clock_setting_clock_key UNIQUE (clock);


--
-- Name: clock_setting clock_setting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock_setting
    ADD CONSTRAINT clock_setting_pkey PRIMARY KEY (id);


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
-- Name: disclosure disclosure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.disclosure
    ADD CONSTRAINT disclosure_pkey PRIMARY KEY (id);


--
-- Name: disclosure disclosure_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.disclosure
    ADD CONSTRAINT disclosure_reference_key UNIQUE (reference);


--
-- Name: document document_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_pkey PRIMARY KEY (id);


--
-- Name: document document_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_reference_key UNIQUE (reference);


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
-- Name: emergency_access emergency_access_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.emergency_access
    ADD CONSTRAINT emergency_access_pkey PRIMARY KEY (id);


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
-- Name: flag flag_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.flag
    ADD CONSTRAINT flag_pkey PRIMARY KEY (record, place);


--
-- Name: hand hand_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hand
    ADD CONSTRAINT hand_pkey PRIMARY KEY (record, account);


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
-- Name: mention mention_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_pkey PRIMARY KEY (record, account);


--
-- Name: note note_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_pkey PRIMARY KEY (id);


--
-- Name: note note_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_reference_key UNIQUE (reference);


--
-- Name: operation operation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.operation
    ADD CONSTRAINT operation_pkey PRIMARY KEY (id);


--
-- Name: operation operation_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.operation
    ADD CONSTRAINT operation_reference_key UNIQUE (reference);


--
-- Name: package package_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.package
    ADD CONSTRAINT package_pkey PRIMARY KEY (id);


--
-- Name: package package_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.package
    ADD CONSTRAINT package_reference_key UNIQUE (reference);


--
-- Name: paper_wording paper_wording_paper_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.paper_wording
    ADD CONSTRAINT paper_wording_paper_key UNIQUE (paper);


--
-- Name: paper_wording paper_wording_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.paper_wording
    ADD CONSTRAINT paper_wording_pkey PRIMARY KEY (id);


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
-- Name: quality_sign quality_sign_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quality_sign
    ADD CONSTRAINT quality_sign_pkey PRIMARY KEY (record, place);


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
-- Name: resolution resolution_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resolution
    ADD CONSTRAINT resolution_pkey PRIMARY KEY (id);


--
-- Name: resolution resolution_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resolution
    ADD CONSTRAINT resolution_reference_key UNIQUE (reference);


--
-- Name: retention retention_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.retention
    ADD CONSTRAINT retention_pkey PRIMARY KEY (id);


--
-- Name: retention retention_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.retention
    ADD CONSTRAINT retention_reference_key UNIQUE (reference);


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
-- Name: share share_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.share
    ADD CONSTRAINT share_pkey PRIMARY KEY (id);


--
-- Name: share share_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.share
    ADD CONSTRAINT share_reference_key UNIQUE (reference);


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
-- Name: welfare_file welfare_file_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.welfare_file
    ADD CONSTRAINT welfare_file_pkey PRIMARY KEY (id);


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
-- Name: case_result_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_result_by_investigation ON public.case_result USING btree (investigation, at);


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
-- Name: clock_run_by_clock; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX clock_run_by_clock ON public.clock_run USING btree (clock, since, record, place);


--
-- Name: clock_run_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX clock_run_by_end ON public.clock_run USING btree (ended, clock, since, due, how);


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
-- Name: disclosure_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX disclosure_by_investigation ON public.disclosure USING btree (investigation);


--
-- Name: disclosure_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX disclosure_by_opened ON public.disclosure USING btree (opened, id);


--
-- Name: disclosure_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX disclosure_by_state ON public.disclosure USING btree (state, opened, id);


--
-- Name: document_by_digest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_by_digest ON public.document USING btree (digest);


--
-- Name: document_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_by_investigation ON public.document USING btree (investigation);


--
-- Name: document_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_by_opened ON public.document USING btree (opened, id);


--
-- Name: document_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_by_state ON public.document USING btree (state, opened, id);


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
-- Name: emergency_access_by_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX emergency_access_by_at ON public.emergency_access USING btree (at, id);


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
-- Name: exhibit_by_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX exhibit_by_queue ON public.exhibit USING btree (submitted) WHERE (submitted IS NOT NULL);


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
-- Name: flag_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX flag_by_investigation ON public.flag USING btree (investigation);


--
-- Name: flag_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX flag_waiting ON public.flag USING btree (looked, at, record, place);


--
-- Name: hand_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX hand_by_account ON public.hand USING btree (account, investigation);


--
-- Name: identity_by_other; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX identity_by_other ON public.identity USING btree (other);


--
-- Name: investigation_by_dealt_with; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX investigation_by_dealt_with ON public.investigation USING btree (dealt_with);


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
-- Name: mention_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mention_by_account ON public.mention USING btree (account, at);


--
-- Name: note_by_for_whom; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_by_for_whom ON public.note USING btree (for_whom, state, opened);


--
-- Name: note_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_by_investigation ON public.note USING btree (investigation);


--
-- Name: note_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_by_opened ON public.note USING btree (opened, id);


--
-- Name: note_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_by_state ON public.note USING btree (state, opened, id);


--
-- Name: operation_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX operation_by_investigation ON public.operation USING btree (investigation);


--
-- Name: operation_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX operation_by_opened ON public.operation USING btree (opened, id);


--
-- Name: operation_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX operation_by_state ON public.operation USING btree (state, opened, id);


--
-- Name: package_by_digest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX package_by_digest ON public.package USING btree (digest);


--
-- Name: package_by_exhibit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX package_by_exhibit ON public.package USING btree (exhibit);


--
-- Name: package_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX package_by_investigation ON public.package USING btree (investigation);


--
-- Name: package_by_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX package_by_key ON public.package USING btree (signed_by);


--
-- Name: package_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX package_by_opened ON public.package USING btree (opened, id);


--
-- Name: package_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX package_by_state ON public.package USING btree (state, opened, id);


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
-- Name: quality_sign_by_sign; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quality_sign_by_sign ON public.quality_sign USING btree (sign, subject);


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
-- Name: resolution_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resolution_by_investigation ON public.resolution USING btree (investigation);


--
-- Name: resolution_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resolution_by_opened ON public.resolution USING btree (opened, id);


--
-- Name: resolution_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resolution_by_state ON public.resolution USING btree (state, opened, id);


--
-- Name: retention_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX retention_by_investigation ON public.retention USING btree (investigation);


--
-- Name: retention_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX retention_by_opened ON public.retention USING btree (opened, id);


--
-- Name: retention_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX retention_by_state ON public.retention USING btree (state, opened, id);


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
-- Name: share_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX share_by_investigation ON public.share USING btree (investigation);


--
-- Name: share_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX share_by_opened ON public.share USING btree (opened, id);


--
-- Name: share_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX share_by_state ON public.share USING btree (state, opened, id);


--
-- Name: social_care_referral_by_council; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX social_care_referral_by_council ON public.social_care_referral USING btree (council, sent, id);


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

CREATE INDEX task_by_due ON public.task USING btree (due, record, place);


--
-- Name: task_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX task_by_investigation ON public.task USING btree (investigation);


--
-- Name: task_by_urgency; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX task_by_urgency ON public.task USING btree (protects, due, record, place);


--
-- Name: task_of_decision; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX task_of_decision ON public.task USING btree (record_kind, step) WHERE (step = ANY (ARRAY['approved'::text, 'closure_approved'::text]));


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
-- Name: welfare_file_by_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX welfare_file_by_due ON public.welfare_file USING btree (screening_due);


--
-- Name: journal journal_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER journal_keeps BEFORE DELETE OR UPDATE ON public.journal FOR EACH ROW EXECUTE FUNCTION public.journal_only_grows();


--
-- Name: journal journal_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER journal_stays BEFORE TRUNCATE ON public.journal FOR EACH STATEMENT EXECUTE FUNCTION public.journal_only_grows();


--
-- Name: calendar_feed calendar_feed_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_feed
    ADD CONSTRAINT calendar_feed_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);


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
-- Name: case_look case_look_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_look
    ADD CONSTRAINT case_look_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);


--
-- Name: case_result case_result_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_result
    ADD CONSTRAINT case_result_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


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
-- Name: clock_change clock_change_setting_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock_change
    ADD CONSTRAINT clock_change_setting_fkey FOREIGN KEY (setting) REFERENCES public.clock_setting(id);


--
-- Name: clock_run clock_run_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock_run
    ADD CONSTRAINT clock_run_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


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
-- Name: disclosure disclosure_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.disclosure
    ADD CONSTRAINT disclosure_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: disclosure disclosure_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.disclosure
    ADD CONSTRAINT disclosure_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: disclosure disclosure_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.disclosure
    ADD CONSTRAINT disclosure_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: document document_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: document document_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: document document_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


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
-- Name: emergency_access emergency_access_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.emergency_access
    ADD CONSTRAINT emergency_access_account_fkey FOREIGN KEY (account) REFERENCES public.account(id);


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
-- Name: flag flag_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.flag
    ADD CONSTRAINT flag_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: hand hand_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hand
    ADD CONSTRAINT hand_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


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
-- Name: mention mention_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mention
    ADD CONSTRAINT mention_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: note note_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: note note_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: note note_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: operation operation_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.operation
    ADD CONSTRAINT operation_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: operation operation_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.operation
    ADD CONSTRAINT operation_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: operation operation_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.operation
    ADD CONSTRAINT operation_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: package package_exhibit_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.package
    ADD CONSTRAINT package_exhibit_fkey FOREIGN KEY (exhibit) REFERENCES public.exhibit(id);


--
-- Name: package package_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.package
    ADD CONSTRAINT package_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: package package_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.package
    ADD CONSTRAINT package_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: package package_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.package
    ADD CONSTRAINT package_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


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
-- Name: quality_sign quality_sign_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quality_sign
    ADD CONSTRAINT quality_sign_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


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
-- Name: resolution resolution_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resolution
    ADD CONSTRAINT resolution_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: resolution resolution_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resolution
    ADD CONSTRAINT resolution_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: resolution resolution_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resolution
    ADD CONSTRAINT resolution_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: retention retention_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.retention
    ADD CONSTRAINT retention_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


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
-- Name: share share_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.share
    ADD CONSTRAINT share_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: share share_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.share
    ADD CONSTRAINT share_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: share share_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.share
    ADD CONSTRAINT share_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


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
-- Name: welfare_file welfare_file_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.welfare_file
    ADD CONSTRAINT welfare_file_id_fkey FOREIGN KEY (id) REFERENCES public.account(id);


--
-- PostgreSQL database dump complete
--


