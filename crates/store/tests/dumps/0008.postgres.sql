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
-- Name: conversation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.conversation (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    investigation uuid,
    person uuid,
    state text NOT NULL,
    opened bigint NOT NULL,
    scope uuid,
    exhibit uuid NOT NULL,
    export text NOT NULL,
    format text NOT NULL,
    external text NOT NULL,
    messages bigint NOT NULL,
    indicators bigint NOT NULL,
    first bigint,
    last bigint,
    version bigint NOT NULL
);


--
-- Name: conversation_fold; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.conversation_fold (
    id uuid NOT NULL,
    version bigint NOT NULL
);


--
-- Name: conversation_reading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.conversation_reading (
    id uuid NOT NULL,
    conversation uuid NOT NULL,
    reader uuid NOT NULL,
    since bigint,
    spans text NOT NULL,
    version bigint NOT NULL
);


--
-- Name: conversation_sheet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.conversation_sheet (
    id uuid NOT NULL,
    conversation uuid NOT NULL,
    first bigint NOT NULL,
    messages bigint NOT NULL,
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
-- Name: message; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.message (
    sheet uuid NOT NULL,
    number bigint NOT NULL,
    entry text NOT NULL
);


--
-- Name: message_word; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.message_word (
    sheet uuid NOT NULL,
    word text NOT NULL COLLATE pg_catalog."C",
    numbers bytea NOT NULL
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

INSERT INTO public.callout VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 'K26-64525', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'open', 1795500000000000, NULL, 2);
INSERT INTO public.callout VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 'K26-73407', 'Zebrafinch', '01a20c23-c300-766b-9a92-f0d0d6959d0f', NULL, 'open', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 3);


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
INSERT INTO public.child VALUES ('01a20c23-c300-7a61-888b-dd31ca28fe45', 'C26-50587', 'W.Z., 7', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'linked', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 2);


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
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 0, 'callout', 'holder', 'Say which child, and where', 1795500000000000, 1795503600000000, 1795500000000000, 'met', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 1, 'callout', 'holder', 'Send somebody, and name who is responsible', 1795500000000000, 1795503600000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 2, 'callout', 'protect', 'Tell social care', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 3, 'callout', 'protect', 'Make the child safe', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 4, 'callout', 'hand_over', 'Hand it over to the day team', 1795500000000000, 1795651199999999, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 0, 'retention', 'retention_review', 'Review whether a case is kept', 1795500000000000, 1984953599999999, NULL, NULL, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 0, 'callout', 'holder', 'Say which child, and where', 1795500000000000, 1795503600000000, 1795500000000000, 'met', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 1, 'callout', 'holder', 'Send somebody, and name who is responsible', 1795500000000000, 1795503600000000, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 2, 'callout', 'protect', 'Tell social care', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 3, 'callout', 'protect', 'Make the child safe', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 4, 'callout', 'hand_over', 'Hand it over to the day team', 1795500000000000, 1795651199999999, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 0, 'custody', 'welfare_assessment', 'Assess the suicide risk on arrival', 1795500000000000, 1795500000000000, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 1, 'custody', 'detention', 'Record how they left: bail, release, charge', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7446-9a89-92b2e0f457ff', 0, 'designated_officer_referral', 'designated_officer', 'Tell the council’s designated officer', 1795500000000000, 1795651199999999, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-70a6-8c0c-f986561e00a1', 0, 'strategy_discussion', 'strategy_discussion', 'Hold the strategy discussion', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-77e6-8602-791c2b1791e7', 0, 'social_care_referral', 'social_care_sent', 'Send the referral to social care', 1795500000000000, 1795503600000000, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7a61-888b-dd31ca28fe45', 0, 'child', 'holder', 'Name who is responsible for the child', 1795500000000000, 1795503600000000, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7a61-888b-dd31ca28fe45', 1, 'child', 'protect', 'Refer the child to social care, or record why not', 1795500000000000, 1795586400000000, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-7dde-9359-44805b93b1c9', 0, 'retention', 'retention_review', 'Review whether a case is kept', 1795500000000000, 1984953599999999, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 0, 'investigation', 'assess_again', 'Assess the risk again: a child was linked', 1795500000000000, 1795500000000000, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 1, 'investigation', 'band_high', 'Deal with the suspect: search, arrest or interview', 1795500000000000, 1796104800000000, 1795500000000000, 'met', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 2, 'investigation', 'supervisor_review', 'Supervisor’s review', 1795500000000000, 1797983999999999, NULL, NULL, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.clock_run VALUES ('01a20c23-c300-77c0-8301-93d65cf79170', 0, 'share', 'share_followed', 'Follow up what was shared to protect a child', 1795500000000000, 1795514400000000, NULL, NULL, NULL, NULL);


--
-- Data for Name: clock_setting; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: conversation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.conversation VALUES ('01a20c23-c300-7cf4-be2d-b09760e658d6', 'K26-14199', 'open: open, 3 messages', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'taken', 1795500000000000, NULL, '01a20c23-c300-7b03-9b69-6312af888c38', 'ced1a0e4320159b4cf0155f99f1210f40a78b5f374d3695812b80613813dcd93', 'whatsapp', 'open.txt', 3, 1, 1772301660000000, 1772301780000000, 4);
INSERT INTO public.conversation VALUES ('01a20c23-c300-7415-82a8-7f1ff1b179c7', 'K26-61232', 'Zebrafinch: Zebrafinch, 3 messages', '01a20c23-c300-766b-9a92-f0d0d6959d0f', NULL, 'taken', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', '01a20c23-c300-7398-9700-f4060e7358d9', 'c188d93c84f6b04092f7d4d91f3ff19a60d444be615283ecd354a240e00bae14', 'whatsapp', 'Zebrafinch.txt', 3, 1, 1772301660000000, 1772301780000000, 5);


--
-- Data for Name: conversation_fold; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.conversation_fold VALUES ('01a20c23-c300-7cf4-be2d-b09760e658d6', 1);
INSERT INTO public.conversation_fold VALUES ('01a20c23-c300-7415-82a8-7f1ff1b179c7', 1);


--
-- Data for Name: conversation_reading; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.conversation_reading VALUES ('01a20c23-c300-7055-bf54-9cdba1d91597', '01a20c23-c300-7cf4-be2d-b09760e658d6', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 1795500000000000, '[]', 1);
INSERT INTO public.conversation_reading VALUES ('01a20c23-c300-7a32-b4af-d4af92897abe', '01a20c23-c300-7415-82a8-7f1ff1b179c7', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 1795500000000000, '[]', 1);


--
-- Data for Name: conversation_sheet; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.conversation_sheet VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', '01a20c23-c300-7cf4-be2d-b09760e658d6', 0, 3, 1);
INSERT INTO public.conversation_sheet VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', '01a20c23-c300-7415-82a8-7f1ff1b179c7', 0, 3, 1);


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
INSERT INTO public.counter VALUES ('K2026', 4);
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
INSERT INTO public.custody VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 'A26-76199', 'Arrest', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'open', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 2);


--
-- Data for Name: designated_officer_referral; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.designated_officer_referral VALUES ('01a20c23-c300-71a8-bc88-5005c3e3d762', 'L26-50815', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'prepared', 1795500000000000, NULL, 1);
INSERT INTO public.designated_officer_referral VALUES ('01a20c23-c300-7446-9a89-92b2e0f457ff', 'L26-76846', 'Zebrafinch', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'prepared', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 2);


--
-- Data for Name: disclosure; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.disclosure VALUES ('01a20c23-c300-7c5c-b9dc-1af197d35192', 'U26-52703', 'Unused material', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'listing', 1795500000000000, NULL, 1);
INSERT INTO public.disclosure VALUES ('01a20c23-c300-73fc-90c9-452113554c1a', 'U26-61405', 'Unused material', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'listing', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 2);


--
-- Data for Name: document; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document VALUES ('01a20c23-c300-71e2-b3e0-1375ff0f4154', 'B26-28307', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'taken', 1795500000000000, NULL, '0000000000000000000000000000000000000000000000000000000000000000', 1);
INSERT INTO public.document VALUES ('01a20c23-c300-7bf7-b9a8-e8f9153bb469', 'B26-59155', 'Zebrafinch', '01a20c23-c300-766b-9a92-f0d0d6959d0f', NULL, 'taken', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', '0000000000000000000000000000000000000000000000000000000000000000', 2);


--
-- Data for Name: duty; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.duty VALUES ('01a20c23-c300-75d1-bc50-9dca9d38b741', 'Y26-01023', 'Supervisor on call: PS Lee Holt', NULL, NULL, 'arranged', 1795500000000000, NULL, 1, 'supervisor', 'PS Lee Holt', '07700 900123', 1795500000000000, 1795543200000000);


--
-- Data for Name: emergency_access; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: enrolment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: exhibit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.exhibit VALUES ('01a20c23-c300-7b03-9b69-6312af888c38', 'E26-37764', 'open: open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'seized', 1795500000000000, NULL, 3, NULL, NULL);
INSERT INTO public.exhibit VALUES ('01a20c23-c300-7398-9700-f4060e7358d9', 'E26-66208', 'Zebrafinch: Zebrafinch', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'seized', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 4, NULL, NULL);


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
INSERT INTO public.fact VALUES (40, 0, 'investigation_opened', '01a20c23-c300-766b-9a92-f0d0d6959d0f', 20781, '{"kind":"image_suspect"}', NULL);
INSERT INTO public.fact VALUES (40, 1, 'referral_decided', '01a20c23-c300-7a55-a480-315f59392b85', 20781, '{"decision":"opened"}', NULL);
INSERT INTO public.fact VALUES (44, 0, 'child_linked', '01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 20781, '{"child":"01a20c23-c300-7a61-888b-dd31ca28fe45"}', NULL);
INSERT INTO public.fact VALUES (49, 0, 'person_arrested', '01a20c23-c300-7869-b21e-e8fb9f26dd6e', 20781, '{"custody":"01a20c23-c300-7a4c-aacb-9dee50cd1f30","how":"at_warrant"}', NULL);
INSERT INTO public.fact VALUES (50, 0, 'exhibit_seized', '01a20c23-c300-7398-9700-f4060e7358d9', 20781, '{"kind":"phone","place":"warrant"}', NULL);
INSERT INTO public.fact VALUES (67, 0, 'session_held', '01a20c23-c300-7868-a52b-48a9ee9e1691', 20781, '{"attendances":"24","audience":"parents","disclosures":"0"}', NULL);


--
-- Data for Name: figure_release; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.figure_release VALUES ('01a20c23-c300-76e7-bbd4-97cff25a59f0', 'F26-86782', 'Year to date', 20482, 20781, 65, 1795500000000000, false, false, 1);


--
-- Data for Name: flag; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flag VALUES ('01a20c23-c300-749e-a338-5d3ecb4eda1f', 0, 'package', 'Signed with a key that had signed no package here before: compare it with the machine’s', 'Forensic Science Regulator’s Code of Practice', 1795500000000000, false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.flag VALUES ('01a20c23-c300-749e-a338-5d3ecb4eda1f', 1, 'package', 'Scanned from a disk that was not mounted for reading only', 'Forensic Science Regulator’s Code of Practice', 1795500000000000, false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.flag VALUES ('01a20c23-c300-72e6-8177-848cda4abca1', 0, 'package', 'Scanned from a disk that was not mounted for reading only', 'Forensic Science Regulator’s Code of Practice', 1795500000000000, false, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');


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
INSERT INTO public.hand VALUES ('01a20c23-c300-7cf4-be2d-b09760e658d6', 'conversation', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7cfb-b9ae-86bce92b88ee', 'prosecution', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 'callout', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'note', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-7c5c-b9dc-1af197d35192', 'disclosure', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-733f-9871-31322f15bb19', 'resolution', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-71e2-b3e0-1375ff0f4154', 'document', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 'retention', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-755f-a96e-c64c6744d2be', 'note', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-73fc-90c9-452113554c1a', 'disclosure', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-7bf7-b9a8-e8f9153bb469', 'document', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-79b1-a89f-ea2cefe077e0', 'resolution', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 'callout', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-72e6-8177-848cda4abca1', 'package', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-7415-82a8-7f1ff1b179c7', 'conversation', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-7398-9700-f4060e7358d9', 'exhibit', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-79f9-aaea-1469404d4a51', 'prosecution', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 'custody', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-75aa-b1a0-9a57fd07b288', 'warrant', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-7446-9a89-92b2e0f457ff', 'designated_officer_referral', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-70a6-8c0c-f986561e00a1', 'strategy_discussion', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-77e6-8602-791c2b1791e7', 'social_care_referral', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-7a61-888b-dd31ca28fe45', 'child', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'person', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'person', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-7dde-9359-44805b93b1c9', 'retention', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 'investigation', '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.hand VALUES ('01a20c23-c300-7868-a52b-48a9ee9e1691', 'session', '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-75d1-bc50-9dca9d38b741', 'duty', '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-71b0-aa77-c1e88919d590', 'operation', '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, NULL);
INSERT INTO public.hand VALUES ('01a20c23-c300-77c0-8301-93d65cf79170', 'share', '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, NULL);


--
-- Data for Name: identity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: investigation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.investigation VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 'I26-25559', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'open', 1795500000000000, NULL, 4, '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 'image_suspect', 3, 1795500000000000, 1795500000000000, 3, 1795500000000000, true, true);
INSERT INTO public.investigation VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 'I26-86390', 'Zebrafinch', '01a20c23-c300-766b-9a92-f0d0d6959d0f', NULL, 'open', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 5, '01a20c23-c300-722c-b8e9-a6e2a20e1588', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 'image_suspect', 3, 1795500000000000, 1795500000000000, 3, 1795500000000000, true, true);


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
INSERT INTO public.journal VALUES (27, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'conversation.taken', '\x076578686962697401a20c23c3007b039b696312af888c380100000000000000039d0cf118281c6df730ef2c40687f27b623a0180edf0788d2a970998fce7c8bca0c636f6e766572736174696f6e01a20c23c3007cf4be2db09760e658d60100000000000000019d03de2f551ef417bef90842b3f87cadfdaf6ea49ec0c11547da54501cc1392d11636f6e766572736174696f6e5f666f6c6401a20c23c3007cf4be2db09760e658d60100000000000000014ddf54e378b9d0d5694731cc65a762b42732be46fd82b97ff4a83d67d2cc87e6', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\x1a078287269e34a6c412e6490e859a00e1e7bc382043facefebf256b5c4f8a32');
INSERT INTO public.journal VALUES (28, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'conversation.sheets_taken', '\x12636f6e766572736174696f6e5f736865657401a20c23c30075579ebf5733ce790ed00100000000000000018b9e7870c1c65cfc5f1d55b71de530ab1a57b0003d27243c7b9a904cca29000d0c636f6e766572736174696f6e01a20c23c3007cf4be2db09760e658d6010000000000000002acad2344ec97b2ae648fd018b9c0b49ec575240ba4e5198b7fae8a6e72d8a352', '\x', NULL, '\x45313c9a586f1b5937b6abdb4b06248cdbdaa0c904ee2cd70e0f9828fc8db6d0');
INSERT INTO public.journal VALUES (29, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'consultation', 'conversation.reading_begun', '\x0c77656c666172655f66696c6501a20c23c300722cb8e9a6e2a20e1588010000000000000001a8b2b6c1868a355857df20c00712092191473db235673da53c2ffe11d20d8fa614636f6e766572736174696f6e5f72656164696e6701a20c23c3007055bf549cdba1d91597010000000000000001a368f49c7a181bb12fc98279f13eb55fa934624db6af436d8fbabe50ec292fef0c636f6e766572736174696f6e01a20c23c3007cf4be2db09760e658d600', '\x', NULL, '\xe0eedb1b2bbe84f3915cc902b8d40eb2b4f64c276d3f3dac803aa5747b1ccf75');
INSERT INTO public.journal VALUES (30, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'conversation.recorded', '\x0c636f6e766572736174696f6e01a20c23c3007cf4be2db09760e658d6010000000000000003382f0dc4d23218e90fca121dc3df78064a3aa2912e66d3a0fed51ed43d2e03bb', '\x', NULL, '\x1e59ff7c98e4531600227c9e7a9ff7e75765654eb4c6cdb1f48bbe2577399d66');
INSERT INTO public.journal VALUES (31, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'conversation.recorded', '\x0c636f6e766572736174696f6e01a20c23c3007cf4be2db09760e658d6010000000000000004094d29339d286d8739c767a67ff35a003119b18877e0f9ef131afd802713f24c', '\x', NULL, '\x25b227c31e9ed8f901307da7e52a3df3a99516bc4ce58e0c002a6449a5669d47');
INSERT INTO public.journal VALUES (32, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'prosecution.begun', '\x0b70726f7365637574696f6e01a20c23c3007cfbb9ae86bce92b88ee010000000000000001f61b922c5c5b0e8781a84e89bf8ddb436d936f9f279f3483cb0fe85a4019263b', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\x7c30b457c56694d64b342b3ec2c6abe4605411139a3d2a69ec6170aa6f468359');
INSERT INTO public.journal VALUES (33, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'callout.recorded', '\x0763616c6c6f757401a20c23c3007f358b634e4f416b9ac80100000000000000019480379068b0efdfdf6df3913891a4e67882342c7584a1e2cde445bc2edd6b74', '\x', NULL, '\xafc8d8046c3f5316949811e3cff0446d07663318a17559a30ac8e79007aa73bc');
INSERT INTO public.journal VALUES (34, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'callout.grew', '\x0763616c6c6f757401a20c23c3007f358b634e4f416b9ac80100000000000000023528ac82bc8228105f04706470ae44c130c4abaafa1ea73f8293b2e7ef06ebaf', '\x', NULL, '\x2275ce7e5fb9ca83aaf7c4dfaf353ec9cf8f5c0c43d8719d591d10284838f9d7');
INSERT INTO public.journal VALUES (35, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'note.written', '\x046e6f746501a20c23c30079d497a19eabb09415dd010000000000000001d159d8a96348dc203a62a82cbf7616234bff1e8e866730cc3b19502fa0c6e0bf', '\x', NULL, '\xb77e1055ba25df05b9627627fe3c057351886a6062da6133c21a90659e36a3fd');
INSERT INTO public.journal VALUES (39, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'retention.begun', '\x09726574656e74696f6e01a20c23c300753fa053f2d324ce85a10100000000000000015659ab271d8d84cf3acd1587bfaaba607084142ab2de85a5cf8b10e75b5372d0', '\x', NULL, '\x22c4d493eacf1aa457a874f737e238ce84c9cc1dc8744805f6862b243eb20ad6');
INSERT INTO public.journal VALUES (43, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'person.added', '\x06706572736f6e01a20c23c3007a5db1f57e1fb60d7d80010000000000000001f5031ccc7c6d7ed49b3cdbfdf529d3f6ebe5c22c0ffeceff6faae3b8675c6da2', '\x01a20c23c3007a5db1f57e1fb60d7d80', NULL, '\x8ce88da5f0c2eea404fd5d4c45f1e7026290146fff001827c2a4d570fb67fd82');
INSERT INTO public.journal VALUES (47, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'designated_officer_referral.prepared', '\x1b64657369676e617465645f6f6666696365725f726566657272616c01a20c23c30074469a8992b2e0f457ff010000000000000001d4871a0c996a84eea43112fd37cadf57e42271a3a7022c56b1ebd72c0e4d26a1', '\x01a20c23c3007869b21ee8fb9f26dd6e', NULL, '\xb8c170a7e878cd7a3c210d79b2457612f6d3e4b9a90e745d628a88a06f403e97');
INSERT INTO public.journal VALUES (51, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'package.taken', '\x077061636b61676501a20c23c30072e68177848cda4abca1010000000000000001d60a1ec25c465b30c8a52bbdf2e5987ddbba9aae3cb8e712c7ede17d3a95559d076578686962697401a20c23c30073989700f4060e7358d9010000000000000002a0563d0bd4a6a550930953d17b42b71fd039fa00115847735eab2b0445383780', '\x01a20c23c3007869b21ee8fb9f26dd6e', NULL, '\x7527d8ffac706082e9fa0077a2499706ca4d988fd380136c6e3250152b616ca8');
INSERT INTO public.journal VALUES (53, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'conversation.sheets_taken', '\x12636f6e766572736174696f6e5f736865657401a20c23c300715984fc23b40374c9fa0100000000000000019bf86d7878eaf1eecf0ee161f391d6ec73f3469e989c77362568d69fe4b397b00c636f6e766572736174696f6e01a20c23c300741582a87f1ff1b179c701000000000000000249e00abe62f5a8d8be4db997559713aa6dd7c1936bbd84f50149cdc0fa8aab6d', '\x', NULL, '\x0b42484fee078d680d4adddf0cc0cdd64bdd420a8411f7aa14d1dabb46c9c019');
INSERT INTO public.journal VALUES (57, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'prosecution.begun', '\x0b70726f7365637574696f6e01a20c23c30079f9aaea1469404d4a5101000000000000000177d68ceb07a97cade8b8c72512789667a0f6e6bddda74d88fdbb853f0f074a14', '\x01a20c23c3007869b21ee8fb9f26dd6e', NULL, '\xdd9f7d2bf8dd64f1cba488c22f31282bd61ac61411653d1639acb632701fa3de');
INSERT INTO public.journal VALUES (61, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'disclosure.begun', '\x0a646973636c6f7375726501a20c23c30073fc90c9452113554c1a010000000000000001bc3afde844a71c40b8c2df09d044ba90096a7cfe350b127c43f68e146fed0088', '\x01a20c23c3007869b21ee8fb9f26dd6e', NULL, '\x8f9769c27ed79e4560eea204a8fa40967c1e09ad137f96e3aec84a27f29f517c');
INSERT INTO public.journal VALUES (65, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'investigation.closed_to_list', '\x0573636f706501a20c23c300749db6bff492c90b432f01000000000000000175160e3ab5c1724bf749581f452303da6c54bdc0e1d5972a08b0ba07d118acc5046e6f746501a20c23c300755fa96ec64c6744d2be010000000000000002e17735d64eeb36ed0455f460239fc5eeae52fbdd8050ceed172dfa5fbbdd7ec50a646973636c6f7375726501a20c23c30073fc90c9452113554c1a010000000000000002dfc20c83f1254a8f49ec486eac2f6ed62300d476864088165991119f8e50918708646f63756d656e7401a20c23c3007bf7b9a8e8f9153bb4690100000000000000023852d236eaa7d4ccbff9892392f4ec3cb40f04486c5aa2048950196eb7f903850a7265736f6c7574696f6e01a20c23c30079b1a89fea2cefe077e001000000000000000214a80207132f27cb4e2d5ffe2dad24fb7a029d51256426d62e83acbea1725f5d0763616c6c6f757401a20c23c3007b1185b65e38b77c843301000000000000000315f0df92348a600dcc48990ecff496a5e0803d7039a0e5c7cb46a8a587eb6643077061636b61676501a20c23c30072e68177848cda4abca1010000000000000002c5398563f1b9e4c4bb712b2fdb9cca5ddad6289eafc807b2c68a69ed22c83cf60c636f6e766572736174696f6e01a20c23c300741582a87f1ff1b179c7010000000000000005a8d725ab61909c8af0f7bcf8bc00849755f2a8af0fe10ed5a0ba9cdbfc285c96076578686962697401a20c23c30073989700f4060e7358d9010000000000000004cf39dfda62a4654f0beefd0002ee9392bd2189af43953c24edd5350f3f7b09540b70726f7365637574696f6e01a20c23c30079f9aaea1469404d4a5101000000000000000239c003b969e7719616bc601fb4c0b3d358e165372c7a3f19574c7794a7b0768007637573746f647901a20c23c3007a4caacb9dee50cd1f30010000000000000002654a2f5dfe2954089c8f7ee7bf9930cb4529efb04236d70213d10fd58ef5a1540777617272616e7401a20c23c30075aab1a09a57fd07b2880100000000000000023c386ad044f00ee2acb86c7c8f630cbb40438aa8fa6c3751241c29fcc9da94331b64657369676e617465645f6f6666696365725f726566657272616c01a20c23c30074469a8992b2e0f457ff010000000000000002c72ba0766c40daa7e9e3da67c4046e66133a790cf3925ea5c93075dade628fdf1373747261746567795f64697363757373696f6e01a20c23c30070a68c0cf986561e00a1010000000000000002ac491dbac133581ca1aaaba87f7b04a102736075fbb7080d6e27dcc9a1326d5614736f6369616c5f636172655f726566657272616c01a20c23c30077e68602791c2b1791e701000000000000000285d9651e56e78c9b25dccbcb5eb1a7f9ea72d359098a4ecdc9d8fee07a0e7328056368696c6401a20c23c3007a61888bdd31ca28fe45010000000000000002ef65cc8cc5997b19f19a2674e5743922d212f1a0cf64059df5266e8f558ba2b506706572736f6e01a20c23c3007869b21ee8fb9f26dd6e010000000000000002d07ef93d94886bcb05c156fae104d7e6dadf05c586d20da384fe3dcb324b16a106706572736f6e01a20c23c3007a5db1f57e1fb60d7d80010000000000000002a3d01a2597ee51542fe8bd77ad128f5c7a3669311b37e9985674ea1ae889bd9d09726574656e74696f6e01a20c23c3007dde935944805b93b1c901000000000000000259ebc2c56177043f712f2f5afc0c31c3cd082adb607bc0a45cc9405c22c3124d0d696e7665737469676174696f6e01a20c23c300766b9a92f0d0d6959d0f0100000000000000052e1d513b58af5d52bc705cf7d38f012769194a41c7c9de5d8b79b72557b5e8d008726566657272616c01a20c23c3007a55a480315f59392b85010000000000000004dbb7a44ff22a6fa1fa657d526887b2e9e6516ab317985247725347c9157fbc6c0f7269736b5f6173736573736d656e7401a20c23c30077f6aeac84eda7cf983b0100000000000000026dcd10bbfc831eb728265b42302a2ab1976eb6c81dc6bfcf3f0a93b77f69e36b0c6d617463685f6e6f7469636501a20c23c30070da90ab61eefd793ebe010000000000000002df181d42c40a751fe3512b5bcbe5926896e313a367f769d883d74991f57f63670c6d617463685f6e6f7469636501a20c23c3007cfe9f85388e60f48d960100000000000000022156fdddf230a4f42ab36d165252c4d590cce1006448ef9838ec309e2d4faf85', '\x', NULL, '\x2d4613259e1fb5e7fcd6297c2a87c9b078cb7374a4f509dfcf1f725a535b771c');
INSERT INTO public.journal VALUES (69, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'operation.planned', '\x096f7065726174696f6e01a20c23c30071b0aa77c1e88919d590010000000000000001abf3c331ddb01eacb5a5ebd2377706a797eb49a2dd7d7a3b16b5b20d61bb426c', '\x', NULL, '\xa7cf67687e182e0a26c416e99cca2654358f1587453a016b300d0dcf0b7bdbf2');
INSERT INTO public.journal VALUES (36, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'disclosure.begun', '\x0a646973636c6f7375726501a20c23c3007c5cb9dc1af197d35192010000000000000001be9fbd431451a02878f5e9c3de057f5c576452f202fe1d78d78246d86d788305', '\x01a20c23c3007f63a1c6484625b09172', NULL, '\x93864921649193c66a1947abdc4d983822a6e0e8449315ee0e6033a4068d2681');
INSERT INTO public.journal VALUES (40, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'investigation.opened', '\x0d696e7665737469676174696f6e01a20c23c300766b9a92f0d0d6959d0f010000000000000001ac1e0eb16fa8691408ca6009d97a8b9b502e20a2ce0b3de907b0db2548c10d3108726566657272616c01a20c23c3007a55a480315f59392b85010000000000000003693fef2804bf2d712c98a69c95c1c6fa73fd6fc0dbe627160323557c6ab04092', '\x', NULL, '\xd5b5e1cc2d901de4719f23f0bd60e339671f3efa3d157fa0a61b4305a4cb8985');
INSERT INTO public.journal VALUES (44, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'child.linked', '\x056368696c6401a20c23c3007a61888bdd31ca28fe450100000000000000012afd1b4e8e7f374da338ac4311fcb87f2be32d56ce5b15f83e92d63a3cc087ab0d696e7665737469676174696f6e01a20c23c300766b9a92f0d0d6959d0f0100000000000000035cc7d48bf068d1c4e61c9580b1e71c94129c4025283dcb8ad8093119d1fc3593', '\x01a20c23c3007a5db1f57e1fb60d7d80', NULL, '\xc3ffb0383466c0ea7396013ba9256ac9beabe88526d723d84b5e999e84d5c249');
INSERT INTO public.journal VALUES (48, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'warrant.drafted', '\x0777617272616e7401a20c23c30075aab1a09a57fd07b288010000000000000001efca2e29e15fb100adda108b74b4391442a5d340b87951eef577c8ac9ce7ee54', '\x01a20c23c3007869b21ee8fb9f26dd6e', NULL, '\xff8cfee5a7927b3970ff34d5474760f02ff5f15d404f059e85c467622bce2e73');
INSERT INTO public.journal VALUES (54, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'consultation', 'conversation.reading_begun', '\x14636f6e766572736174696f6e5f72656164696e6701a20c23c3007a32b4afd4af92897abe0100000000000000017ad8e02f308a01fcdf2435473aef1c8ba5af933a938030037bf68dba49f4c77c0c636f6e766572736174696f6e01a20c23c300741582a87f1ff1b179c700', '\x', NULL, '\xc5caca2e8c96223197c275553953343d20ca07868556586ab5ac1bf684d25682');
INSERT INTO public.journal VALUES (59, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'callout.grew', '\x0763616c6c6f757401a20c23c3007b1185b65e38b77c84330100000000000000023e5a2e4b173f0a3b3ccfc755d30e2cd59fba34342893dbd14de615c21491708c', '\x', NULL, '\xfde7aeb02aeb98e3f36a376d9d4c3786c2e9e2804cb5c983fd17d8ef07ff0c93');
INSERT INTO public.journal VALUES (63, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'document.taken', '\x08646f63756d656e7401a20c23c3007bf7b9a8e8f9153bb469010000000000000001bfcd3a636972aab15424216117e5b5c7d8c456f44a9952af6bd9f784dc959877', '\x', NULL, '\x278a747b237229835fe2326342fdbb3a5fa69f79e1888eb43574034612156d9c');
INSERT INTO public.journal VALUES (67, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'session.recorded', '\x0773657373696f6e01a20c23c3007868a52b48a9ee9e16910100000000000000019b1ca6733f84954d852934e0cc2597701b880243bb6c499a79cb3b085961c050', '\x', NULL, '\x71a1874ec054fdfbc58d47cea77de0f77d1beb78ceb173992e8ffe530f09fae2');
INSERT INTO public.journal VALUES (71, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'disclosure', 'share.made', '\x05736861726501a20c23c30077c0830193d65cf791700100000000000000010e0d8fd12e3e04fcea5cebe5f4d78e8ba94e8e06bbbcf9e59a0bf4690a7ffbcd', '\x', 'the head teacher, Birch Lane School', '\x420a0c319b9e193c9cd0b8fa2f7ce037aa5adca8cc1902411e8ef7e424ae5004');
INSERT INTO public.journal VALUES (37, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'resolution.asked', '\x0a7265736f6c7574696f6e01a20c23c300733f987131322f15bb190100000000000000011973b77306dc907f59640407d7f9254097fa665a445682f1368ef9adb20824e1', '\x', NULL, '\x70c0286a99beb1dcdae801055396d7121a1d29fe6c5fb25a0ec7335f7179095c');
INSERT INTO public.journal VALUES (41, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'person.added', '\x06706572736f6e01a20c23c3007869b21ee8fb9f26dd6e010000000000000001198b9fbb2e1d1a3e89b555038d385307a9965c8f6fb10994feaec560512df237', '\x01a20c23c3007869b21ee8fb9f26dd6e', NULL, '\xc92e310f0a4efaa727daaa2c541024a91827c6e8b120fcf26e943d6be49cbd3e');
INSERT INTO public.journal VALUES (45, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'social_care_referral.prepared', '\x14736f6369616c5f636172655f726566657272616c01a20c23c30077e68602791c2b1791e70100000000000000010c3eda8ce7bec35093371ddefd480716e988dd624b648f957abae05edc096435', '\x', NULL, '\x6003d6b293c29312be56b312949a2bfe6652eeb6714928ed6d4593415203050c');
INSERT INTO public.journal VALUES (49, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'custody.opened', '\x07637573746f647901a20c23c3007a4caacb9dee50cd1f30010000000000000001dcbf243d22fa270e91d097836f3363196a1eb41318b258bc5174e9b74d8cc64f0d696e7665737469676174696f6e01a20c23c300766b9a92f0d0d6959d0f0100000000000000041da20ff00083c5e2bfb73af6336cc1aafc4dc12ff8e02023292246805d7f1e95', '\x01a20c23c3007869b21ee8fb9f26dd6e', NULL, '\xa67b510e14c7fd24b9c90b87e91b01ba7e8cc0f6694e6d7c35e6b707db0426e3');
INSERT INTO public.journal VALUES (55, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'conversation.recorded', '\x0c636f6e766572736174696f6e01a20c23c300741582a87f1ff1b179c7010000000000000003f6a703cfad0394016d2a97a38102a7efddd6a1b131b44391fde57be258e00893', '\x', NULL, '\x91f4374cd0a3ed219ae4d9f4ed644461cd4d5b54f3dba7ca37e000aa063ce5be');
INSERT INTO public.journal VALUES (56, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'conversation.recorded', '\x0c636f6e766572736174696f6e01a20c23c300741582a87f1ff1b179c7010000000000000004600e237bdca438c61426fa7aa45a25fe72879e2ae0d46f18d97edc5a5dff0c5b', '\x', NULL, '\xa1c04b0691f5911a1d5bd9e3de5b6defbc0c794709fc4b971cd04269759d0b2b');
INSERT INTO public.journal VALUES (60, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'note.written', '\x046e6f746501a20c23c300755fa96ec64c6744d2be0100000000000000016143195860d93c6af2e18a98ed338c78df35676024d2228de6bb339d41b341dc', '\x', NULL, '\x7c0cf002764559a55f84103eb7cce45e07238f4455fd475fc2154f877fad30a4');
INSERT INTO public.journal VALUES (64, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'retention.begun', '\x09726574656e74696f6e01a20c23c3007dde935944805b93b1c9010000000000000001c2183c17f9153470a794e20daf4e173a31eb5d789bc3067c715731137c2cda0b', '\x', NULL, '\x3ea3193da491cf630103a4e2ae2bc516b390ac8ff8b6c8dacfa6f75de37dcfcc');
INSERT INTO public.journal VALUES (68, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'duty.arranged', '\x046475747901a20c23c30075d1bc509dca9d38b7410100000000000000016a72b6fdbb873b57aea948b37b5d930b05e720b435ae03a0b4abbe7fb2825b10', '\x', NULL, '\x77fcc91e9f71828fa0c76a4366c9e789233ba6ed19b8b2d93f5b5819d4ce7f7c');
INSERT INTO public.journal VALUES (38, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'document.taken', '\x08646f63756d656e7401a20c23c30071e2b3e01375ff0f4154010000000000000001208c98faf520b46c3051e11a666f30212c6927720d82fbac85baa1a9acf8212c', '\x', NULL, '\x40f6f9535a02044040f7205305a285110ae34e6e17d95dd56a121a849e712590');
INSERT INTO public.journal VALUES (42, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'investigation.recorded', '\x0d696e7665737469676174696f6e01a20c23c300766b9a92f0d0d6959d0f010000000000000002574d66ed5db9d4e0cc439733008940843a3af9665f9dbe1a6e9fa787a807545f', '\x', NULL, '\x487a559d51381f5acbf1e571006a45cbeedf4a86c127754c614d9b0a33992c6d');
INSERT INTO public.journal VALUES (46, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'strategy_discussion.requested', '\x1373747261746567795f64697363757373696f6e01a20c23c30070a68c0cf986561e00a1010000000000000001f0d86a718d41ba236d844094112c24e2b4507ba746136390f10fc505b38d06cd', '\x', NULL, '\x493d2c60cad059030d0d47fee1d0242383df7dd07abd540d5fd99e44c7ca7480');
INSERT INTO public.journal VALUES (50, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'exhibit.listed', '\x076578686962697401a20c23c30073989700f4060e7358d9010000000000000001420e35c8eecf701a5a2b3de87662976c8a37618f1e2359231873d68022323599', '\x01a20c23c3007869b21ee8fb9f26dd6e', NULL, '\x9a1674af9d375b2c9df7467943fdd3f806e75062f25b7d7ca1e5f565cf4d1868');
INSERT INTO public.journal VALUES (52, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'conversation.taken', '\x076578686962697401a20c23c30073989700f4060e7358d9010000000000000003787f6e5677952da9ea196d5cb7fb0c8e17f99cadfa9067073efa74e55a30bc070c636f6e766572736174696f6e01a20c23c300741582a87f1ff1b179c7010000000000000001b76b3423fab925c042166d75119336dea0cee1a8df3424c45afb643caf8ffe3411636f6e766572736174696f6e5f666f6c6401a20c23c300741582a87f1ff1b179c7010000000000000001e5965d236f3cf7b32916ae77fb6888d98f15d1cd61dc65a3045520ee609fe6c5', '\x01a20c23c3007869b21ee8fb9f26dd6e', NULL, '\x8027c9bd61a8e16d7bc3dc26fe6f91e2a48e9d815eb31a38fff8ba9a8eabb004');
INSERT INTO public.journal VALUES (58, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'callout.recorded', '\x0763616c6c6f757401a20c23c3007b1185b65e38b77c843301000000000000000109ced648385f33f60b681dccfd4001cf9c7fbee5002ed07102bc2029c948ad4d', '\x', NULL, '\x71bc9d5c9e6eeafc32ad5afe2b9fa09fbd8b510ab15238856db11ed322fe1a39');
INSERT INTO public.journal VALUES (62, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'collection', 'resolution.asked', '\x0a7265736f6c7574696f6e01a20c23c30079b1a89fea2cefe077e001000000000000000158be01e6f2dc84e2958abc948ed80503f3725bbf1e2779b93fa8b3055a87db01', '\x', NULL, '\xd03989baf236b9de159203c1eb223818f40a9ccf2d4ab305334a3ad962d7d777');
INSERT INTO public.journal VALUES (66, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'combination', 'release.made', '\x0772656c6561736501a20c23c30076e7bbd497cff25a59f0010000000000000001eff99e388bf096ae3fa68336749ce081d49a28c91d6cef15654bfb3258ad69b8', '\x', NULL, '\x897487da54703cf3010a7e57db0508f4976a0d47aa8db3527463dae1a6b21e39');
INSERT INTO public.journal VALUES (70, 1795500000000000, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 'alteration', 'operation.recorded', '\x096f7065726174696f6e01a20c23c30071b0aa77c1e88919d590010000000000000002ff4956c6a5e44eccdab6264f6a4395c9a9d34f07c2724e65b1697ef84914ea64', '\x', NULL, '\x4e2ee9fd08cf0d654d8f2701915534c0f4867c8ab99b6995e0b7280686cd7c73');


--
-- Data for Name: journal_checkpoint; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: journal_head; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal_head VALUES (1, 71, '\x420a0c319b9e193c9cd0b8fa2f7ce037aa5adca8cc1902411e8ef7e424ae5004');


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
INSERT INTO public.match_side VALUES ('01a20c23-c300-70da-90ab-61eefd793ebe', 'one', 'referral', '01a20c23-c300-7a55-a480-315f59392b85', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL, true, 1795500000000000);
INSERT INTO public.match_side VALUES ('01a20c23-c300-70da-90ab-61eefd793ebe', 'other', 'referral', '01a20c23-c300-7acc-8fc8-113bd65c25ee', NULL, '01a20c23-c300-749d-b6bf-f492c90b432f', true, 1795500000000000);
INSERT INTO public.match_side VALUES ('01a20c23-c300-7cfe-9f85-388e60f48d96', 'one', 'referral', '01a20c23-c300-791a-b3be-8d3e0d328066', NULL, '01a20c23-c300-749d-b6bf-f492c90b432f', true, 1795500000000000);
INSERT INTO public.match_side VALUES ('01a20c23-c300-7cfe-9f85-388e60f48d96', 'other', 'referral', '01a20c23-c300-7a55-a480-315f59392b85', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL, true, 1795500000000000);


--
-- Data for Name: mention; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: message; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.message VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 0, '{"file":0,"place":{"line":1},"time":{"raw":"28/02/2026, 18:01","at":1772301660000000,"clock":"2026-02-28T18:01:00","zone":"assumed"},"sender":"open","kind":"message","text":"how old are you"}');
INSERT INTO public.message VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 1, '{"file":0,"place":{"line":2},"time":{"raw":"28/02/2026, 18:02","at":1772301720000000,"clock":"2026-02-28T18:02:00","zone":"assumed"},"sender":"Sam","kind":"message","text":"open is my dog"}');
INSERT INTO public.message VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 2, '{"file":0,"place":{"line":3},"time":{"raw":"28/02/2026, 18:03","at":1772301780000000,"clock":"2026-02-28T18:03:00","zone":"assumed"},"sender":"Sam","kind":"message","text":"ok"}');
INSERT INTO public.message VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', 0, '{"file":0,"place":{"line":1},"time":{"raw":"28/02/2026, 18:01","at":1772301660000000,"clock":"2026-02-28T18:01:00","zone":"assumed"},"sender":"Zebrafinch","kind":"message","text":"how old are you"}');
INSERT INTO public.message VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', 1, '{"file":0,"place":{"line":2},"time":{"raw":"28/02/2026, 18:02","at":1772301720000000,"clock":"2026-02-28T18:02:00","zone":"assumed"},"sender":"Sam","kind":"message","text":"Zebrafinch is my dog"}');
INSERT INTO public.message VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', 2, '{"file":0,"place":{"line":3},"time":{"raw":"28/02/2026, 18:03","at":1772301780000000,"clock":"2026-02-28T18:03:00","zone":"assumed"},"sender":"Sam","kind":"message","text":"ok"}');


--
-- Data for Name: message_word; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.message_word VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'are', '\x00');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'dog', '\x01');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'how', '\x00');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'is', '\x01');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'my', '\x01');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'ok', '\x02');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'old', '\x00');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'open', '\x01');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7557-9ebf-5733ce790ed0', 'you', '\x00');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', 'are', '\x00');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', 'dog', '\x01');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', 'how', '\x00');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', 'is', '\x01');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', 'my', '\x01');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', 'ok', '\x02');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', 'old', '\x00');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', 'you', '\x00');
INSERT INTO public.message_word VALUES ('01a20c23-c300-7159-84fc-23b40374c9fa', 'zebrafinch', '\x01');


--
-- Data for Name: note; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.note VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'M26-06820', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'asked', 1795500000000000, NULL, '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 1);
INSERT INTO public.note VALUES ('01a20c23-c300-755f-a96e-c64c6744d2be', 'M26-31465', 'Zebrafinch', '01a20c23-c300-766b-9a92-f0d0d6959d0f', NULL, 'asked', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, 2);


--
-- Data for Name: operation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.operation VALUES ('01a20c23-c300-71b0-aa77-c1e88919d590', 'O26-35299', 'Heron', NULL, NULL, 'planned', 1795500000000000, NULL, 1795564799999999, 2);


--
-- Data for Name: package; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.package VALUES ('01a20c23-c300-749e-a338-5d3ecb4eda1f', 'X26-95501', 'open: 0 files, 0 on a list', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'taken', 1795500000000000, NULL, '01a20c23-c300-7b03-9b69-6312af888c38', '01a20c23-c300-7b03-9b69-6312af888c38', '', 1);
INSERT INTO public.package VALUES ('01a20c23-c300-72e6-8177-848cda4abca1', 'X26-46250', 'Zebrafinch: 0 files, 0 on a list', '01a20c23-c300-766b-9a92-f0d0d6959d0f', NULL, 'taken', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', '01a20c23-c300-7398-9700-f4060e7358d9', '01a20c23-c300-7398-9700-f4060e7358d9', '', 2);


--
-- Data for Name: paper_wording; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES ('01a20c23-c300-7f63-a1c6-484625b09172', 'N26-16607', 'Wren open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'known', 1795500000000000, NULL, 1);
INSERT INTO public.person VALUES ('01a20c23-c300-7469-8325-be6234c2df02', 'N26-22761', 'Wren open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7469-8325-be6234c2df02', 'known', 1795500000000000, NULL, 1);
INSERT INTO public.person VALUES ('01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'N26-93364', 'Wren Zebrafinch', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'known', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 2);
INSERT INTO public.person VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'N26-09475', 'Wren Zebrafinch', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'known', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 2);


--
-- Data for Name: prosecution; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.prosecution VALUES ('01a20c23-c300-7cfb-b9ae-86bce92b88ee', 'P26-94416', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'preparing', 1795500000000000, NULL, 1);
INSERT INTO public.prosecution VALUES ('01a20c23-c300-79f9-aaea-1469404d4a51', 'P26-12670', 'Zebrafinch', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'preparing', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 2);


--
-- Data for Name: quality_sign; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 0, 'child', 'child', '01a20c23-c300-7d92-88ce-bff27bd48e20', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7d92-88ce-bff27bd48e20', 1, 'child', 'child_as_person', '01a20c23-c300-7469-8325-be6234c2df02', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7fbd-ad5d-a1005c8c2aba', 0, 'strategy_discussion', 'discussed', '01a20c23-c300-7d92-88ce-bff27bd48e20', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-78e6-90fe-855a991f0c2f', 0, 'custody', 'suspect', '01a20c23-c300-78e6-90fe-855a991f0c2f', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 0, 'investigation', 'case', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-74b5-956a-f4d298f87039', 1, 'investigation', 'in_time', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-74b5-956a-f4d298f87039', NULL);
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 0, 'custody', 'suspect', '01a20c23-c300-7a4c-aacb-9dee50cd1f30', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-70a6-8c0c-f986561e00a1', 0, 'strategy_discussion', 'discussed', '01a20c23-c300-7a61-888b-dd31ca28fe45', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7a61-888b-dd31ca28fe45', 0, 'child', 'child', '01a20c23-c300-7a61-888b-dd31ca28fe45', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-7a61-888b-dd31ca28fe45', 1, 'child', 'child_as_person', '01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 0, 'investigation', 'case', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.quality_sign VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 1, 'investigation', 'in_time', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f');


--
-- Data for Name: referral; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.referral VALUES ('01a20c23-c300-791a-b3be-8d3e0d328066', 'R26-73834', 'school_mandatory_report', 'third', NULL, 1795500000000000, 1795500000000000, 'yes', 'communication', 'not_known', 'third', 'third', NULL, 0, 1795500000000000, NULL, 1, 0, 0, 0, false, NULL);
INSERT INTO public.referral VALUES ('01a20c23-c300-7acc-8fc8-113bd65c25ee', 'R26-47267', 'school_mandatory_report', 'open', NULL, 1795500000000000, 1795500000000000, 'yes', 'communication', 'not_known', 'open', 'open', NULL, 5, 1795500000000000, NULL, 3, 0, 1, 4, true, '01a20c23-c300-74b5-956a-f4d298f87039');
INSERT INTO public.referral VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'R26-28215', 'school_mandatory_report', 'Zebrafinch', NULL, 1795500000000000, 1795500000000000, 'yes', 'communication', 'not_known', 'Zebrafinch', 'Zebrafinch', NULL, 5, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 4, 0, 1, 4, true, '01a20c23-c300-766b-9a92-f0d0d6959d0f');


--
-- Data for Name: refused_file; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: resolution; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.resolution VALUES ('01a20c23-c300-733f-9871-31322f15bb19', 'Q26-68425', '203.0.113.9', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'asked', 1795500000000000, NULL, 1);
INSERT INTO public.resolution VALUES ('01a20c23-c300-79b1-a89f-ea2cefe077e0', 'Q26-78709', '203.0.113.9', '01a20c23-c300-766b-9a92-f0d0d6959d0f', NULL, 'asked', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 2);


--
-- Data for Name: retention; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.retention VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 'V26-07227', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'proposed', 1795500000000000, NULL, 1);
INSERT INTO public.retention VALUES ('01a20c23-c300-7dde-9359-44805b93b1c9', 'V26-12320', 'Zebrafinch', '01a20c23-c300-766b-9a92-f0d0d6959d0f', NULL, 'proposed', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 2);


--
-- Data for Name: risk_assessment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.risk_assessment VALUES ('01a20c23-c300-7293-bcae-dbf9cf87e3d7', '01a20c23-c300-7acc-8fc8-113bd65c25ee', 'household', '0.1', 1, 4, 1795500000000000, true, NULL, 1);
INSERT INTO public.risk_assessment VALUES ('01a20c23-c300-77f6-aeac-84eda7cf983b', '01a20c23-c300-7a55-a480-315f59392b85', 'household', '0.1', 1, 4, 1795500000000000, true, '01a20c23-c300-749d-b6bf-f492c90b432f', 2);


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
INSERT INTO public.schema_version VALUES (8);


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

INSERT INTO public.scope VALUES ('01a20c23-c300-749d-b6bf-f492c90b432f', 'silent', 1795500000000000, 1);


--
-- Data for Name: scope_member; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.scope_member VALUES ('01a20c23-c300-749d-b6bf-f492c90b432f', '01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL);
INSERT INTO public.scope_member VALUES ('01a20c23-c300-749d-b6bf-f492c90b432f', '01a20c23-c300-7c7f-bf9c-f64c6d3529f1', NULL);


--
-- Data for Name: sender_report; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.session VALUES ('01a20c23-c300-7868-a52b-48a9ee9e1691', 'T26-61420', 'Marsh Lane hall', NULL, NULL, 'held', 1795500000000000, NULL, 1);


--
-- Data for Name: setting; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.setting VALUES ('reference_key', '\xb5b9498a434b6390c47df7dde17e67efaa53323afdd0027919c7a2736da64b7c');
INSERT INTO public.setting VALUES ('rules', '\x06');


--
-- Data for Name: share; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.share VALUES ('01a20c23-c300-77c0-8301-93d65cf79170', 'H26-61861', 'a boy of 7', NULL, NULL, 'shared', 1795500000000000, NULL, 1);


--
-- Data for Name: sign_in_failure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: social_care_referral; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.social_care_referral VALUES ('01a20c23-c300-7c25-bf84-03bb7d16a6b6', 'S26-71456', 'open family', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'prepared', 1795500000000000, NULL, 1, 'brackwater', NULL);
INSERT INTO public.social_care_referral VALUES ('01a20c23-c300-77e6-8602-791c2b1791e7', 'S26-56762', 'Zebrafinch family', '01a20c23-c300-766b-9a92-f0d0d6959d0f', NULL, 'prepared', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 2, 'brackwater', NULL);


--
-- Data for Name: strategy_discussion; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.strategy_discussion VALUES ('01a20c23-c300-7fbd-ad5d-a1005c8c2aba', 'D26-74625', 'About 1 child', '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 'requested', 1795500000000000, NULL, 1);
INSERT INTO public.strategy_discussion VALUES ('01a20c23-c300-70a6-8c0c-f986561e00a1', 'D26-89810', 'About 1 child', '01a20c23-c300-766b-9a92-f0d0d6959d0f', NULL, 'requested', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 2);


--
-- Data for Name: submission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.submission VALUES ('01a20c23-c300-722c-b8e9-a6e2a20e1588', '79e00e24-055e-5aac-ad29-f5771680db0e', '\xb7e8f391bcb23f725f8d9548e2416c0c8d6509632f999dda5a8be1d4b59991bb', 'null', 1795500000000000);
INSERT INTO public.submission VALUES ('01a20c23-c300-722c-b8e9-a6e2a20e1588', '37cec9fd-bd15-e198-4fc6-ceee0b5ac080', '\x2ecc7fd93a10a998535bc70710cc9c9c4d53d4f97d2361d69d739f7e32a1c64f', 'null', 1795500000000000);


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
INSERT INTO public.task VALUES ('01a20c23-c300-7cfb-b9ae-86bce92b88ee', 0, 'prosecution', 'Send the file to the prosecutor', 'file_sent', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 0, 'callout', 'Send somebody, and name who is responsible', 'gone', 1795503600000000, 'Unit policy: one hour', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 1, 'callout', 'Tell social care', 'told', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 2, 'callout', 'Make the child safe', 'safe', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 3, 'callout', 'Have it agreed by telephone', 'agreed', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 4, 'callout', 'Hand it over to the day team', 'handed_over', 1795651199999999, 'Unit policy: the next working day', true, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 0, 'note', 'Do what a note asks for', 'done', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7c5c-b9dc-1af197d35192', 0, 'disclosure', 'Certify the unused material (MG6E)', 'certified', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-733f-9871-31322f15bb19', 0, 'resolution', 'Get the answer of the provider', 'answered', NULL, '', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 0, 'retention', 'Review whether a case is kept', 'reviewed', 1984953599999999, 'The retention group of the record', false, '01a20c23-c300-74b5-956a-f4d298f87039', NULL, 1984867199999999);
INSERT INTO public.task VALUES ('01a20c23-c300-755f-a96e-c64c6744d2be', 0, 'note', 'Do what a note asks for', 'done', NULL, '', false, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-73fc-90c9-452113554c1a', 0, 'disclosure', 'Certify the unused material (MG6E)', 'certified', NULL, '', false, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-79b1-a89f-ea2cefe077e0', 0, 'resolution', 'Get the answer of the provider', 'answered', NULL, '', false, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 0, 'callout', 'Send somebody, and name who is responsible', 'gone', 1795503600000000, 'Unit policy: one hour', true, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 1, 'callout', 'Tell social care', 'told', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 2, 'callout', 'Make the child safe', 'safe', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 3, 'callout', 'Have it agreed by telephone', 'agreed', NULL, '', false, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 4, 'callout', 'Hand it over to the day team', 'handed_over', 1795651199999999, 'Unit policy: the next working day', true, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-72e6-8177-848cda4abca1', 0, 'package', 'Decide what is done about what the scan did not examine', 'not_examined_decided', NULL, '', false, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7398-9700-f4060e7358d9', 0, 'exhibit', 'Triage the exhibit or submit it', 'submitted', NULL, '', false, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-79f9-aaea-1469404d4a51', 0, 'prosecution', 'Send the file to the prosecutor', 'file_sent', NULL, '', false, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 0, 'custody', 'Assess the suicide risk on arrival', 'welfare', 1795500000000000, 'IOPC, May 2021', false, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 1, 'custody', 'Record how they left: bail, release, charge', 'bailed', 1795586400000000, 'PACE 1984 s.41', true, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-75aa-b1a0-9a57fd07b288', 0, 'warrant', 'Approve the application for a warrant', 'approved', NULL, '', false, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7446-9a89-92b2e0f457ff', 0, 'designated_officer_referral', 'Tell the council’s designated officer', 'sent', 1795651199999999, 'Local procedures: one working day', true, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-70a6-8c0c-f986561e00a1', 0, 'strategy_discussion', 'Hold the strategy discussion', 'held', 1795586400000000, 'Local procedures: within 24 hours', true, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-77e6-8602-791c2b1791e7', 0, 'social_care_referral', 'Send the referral to social care', 'sent', 1795503600000000, 'Children Act 1989 s.47', true, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7a61-888b-dd31ca28fe45', 0, 'child', 'Name who is responsible for the child', 'holder', 1795503600000000, 'Unit policy: one hour', true, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7a61-888b-dd31ca28fe45', 1, 'child', 'Refer the child to social care, or record why not', 'not_referred', 1795586400000000, 'The protect clock: 24 hours from the link', true, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7a61-888b-dd31ca28fe45', 2, 'child', 'See the child, and record what the child said', 'seen', NULL, '', true, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-7dde-9359-44805b93b1c9', 0, 'retention', 'Review whether a case is kept', 'reviewed', 1984953599999999, 'The retention group of the record', false, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', 1984867199999999);
INSERT INTO public.task VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 0, 'investigation', 'Assess the risk again: a child was linked', '', 1795500000000000, 'The model asks for it at once', true, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 1, 'investigation', 'Supervisor’s review', 'reviewed', 1797983999999999, 'Unit policy: every 28 days', false, '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-749d-b6bf-f492c90b432f', NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-71b0-aa77-c1e88919d590', 0, 'operation', 'Brief the day of action', 'briefed', NULL, '', false, NULL, NULL, NULL);
INSERT INTO public.task VALUES ('01a20c23-c300-77c0-8301-93d65cf79170', 0, 'share', 'Follow up what was shared to protect a child', 'followed', 1795514400000000, 'Unit policy: four hours', true, NULL, NULL, NULL);


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
INSERT INTO public.term VALUES ('01a20c23-c300-7cf4-be2d-b09760e658d6', 'conversation', 'reference', 'k26-14199', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7cfb-b9ae-86bce92b88ee', 'prosecution', 'reference', 'p26-94416', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7f35-8b63-4e4f416b9ac8', 'callout', 'reference', 'k26-64525', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-79d4-97a1-9eabb09415dd', 'note', 'reference', 'm26-06820', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-7c5c-b9dc-1af197d35192', 'disclosure', 'reference', 'u26-52703', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-733f-9871-31322f15bb19', 'resolution', 'reference', 'q26-68425', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-733f-9871-31322f15bb19', 'resolution', 'resolved_address', '203.0.113.9', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-71e2-b3e0-1375ff0f4154', 'document', 'reference', 'b26-28307', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-753f-a053-f2d324ce85a1', 'retention', 'reference', 'v26-07227', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-755f-a96e-c64c6744d2be', 'note', 'reference', 'm26-31465', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-73fc-90c9-452113554c1a', 'disclosure', 'reference', 'u26-61405', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7bf7-b9a8-e8f9153bb469', 'document', 'reference', 'b26-59155', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7868-a52b-48a9ee9e1691', 'session', 'reference', 't26-61420', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-79b1-a89f-ea2cefe077e0', 'resolution', 'reference', 'q26-78709', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-79b1-a89f-ea2cefe077e0', 'resolution', 'resolved_address', '203.0.113.9', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7b11-85b6-5e38b77c8433', 'callout', 'reference', 'k26-73407', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-72e6-8177-848cda4abca1', 'package', 'reference', 'x26-46250', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7415-82a8-7f1ff1b179c7', 'conversation', 'reference', 'k26-61232', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7398-9700-f4060e7358d9', 'exhibit', 'reference', 'e26-66208', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7398-9700-f4060e7358d9', 'exhibit', 'mark', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7398-9700-f4060e7358d9', 'exhibit', 'seal', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-79f9-aaea-1469404d4a51', 'prosecution', 'reference', 'p26-12670', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a4c-aacb-9dee50cd1f30', 'custody', 'reference', 'a26-76199', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-75aa-b1a0-9a57fd07b288', 'warrant', 'reference', 'w26-00450', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7446-9a89-92b2e0f457ff', 'designated_officer_referral', 'reference', 'l26-76846', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-70a6-8c0c-f986561e00a1', 'strategy_discussion', 'reference', 'd26-89810', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-77e6-8602-791c2b1791e7', 'social_care_referral', 'reference', 's26-56762', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a61-888b-dd31ca28fe45', 'child', 'reference', 'c26-50587', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'person', 'reference', 'n26-93364', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'person', 'address', '3 zebrafinch lane', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'person', 'address_word', 'lane', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'person', 'address_word', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'person', 'name', 'wren', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'person', 'name', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'person', 'name_sound', '065', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'person', 'name_sound', '21615', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'person', 'postcode', 'tv14qx', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'person', 'reference', 'n26-09475', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'person', 'address', '3 zebrafinch lane', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'person', 'address_word', 'lane', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'person', 'address_word', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'person', 'born', '2019-05-01', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'person', 'name', 'wren', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'person', 'name', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'person', 'name_sound', '065', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'person', 'name_sound', '21615', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 'person', 'postcode', 'tv14qx', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7dde-9359-44805b93b1c9', 'retention', 'reference', 'v26-12320', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 'investigation', 'reference', 'i26-86390', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-766b-9a92-f0d0d6959d0f', 'investigation', 'operation', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'referral', 'email', 'heron', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'referral', 'email', 'heron@example.org', true, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'referral', 'username', 'zebrafinch', false, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-7a55-a480-315f59392b85', 'referral', 'username', 'zebrafinch|zebrafinch', true, 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f');
INSERT INTO public.term VALUES ('01a20c23-c300-71b0-aa77-c1e88919d590', 'operation', 'reference', 'o26-35299', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-75d1-bc50-9dca9d38b741', 'duty', 'reference', 'y26-01023', false, 1795500000000000, NULL);
INSERT INTO public.term VALUES ('01a20c23-c300-77c0-8301-93d65cf79170', 'share', 'reference', 'h26-61861', false, 1795500000000000, NULL);


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
INSERT INTO public.version VALUES ('conversation_sheet', '01a20c23-c300-7557-9ebf-5733ce790ed0', 1, '\xb6aa0c609e8a349c48cdf7ee71113b54d7687e6b732fa965086998d277a72360', '\x7b226964223a2230316132306332332d633330302d373535372d396562662d353733336365373930656430222c22636f6e766572736174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c226669727374223a302c226d65737361676573223a5b7b2266696c65223a302c22706c616365223a7b226c696e65223a317d2c2274696d65223a7b22726177223a2232382f30322f323032362c2031383a3031222c226174223a313737323330313636303030303030302c22636c6f636b223a22323032362d30322d32385431383a30313a3030222c227a6f6e65223a22617373756d6564227d2c2273656e646572223a226f70656e222c226b696e64223a226d657373616765222c2274657874223a22686f77206f6c642061726520796f75227d2c7b2266696c65223a302c22706c616365223a7b226c696e65223a327d2c2274696d65223a7b22726177223a2232382f30322f323032362c2031383a3032222c226174223a313737323330313732303030303030302c22636c6f636b223a22323032362d30322d32385431383a30323a3030222c227a6f6e65223a22617373756d6564227d2c2273656e646572223a2253616d222c226b696e64223a226d657373616765222c2274657874223a226f70656e206973206d7920646f67227d2c7b2266696c65223a302c22706c616365223a7b226c696e65223a337d2c2274696d65223a7b22726177223a2232382f30322f323032362c2031383a3033222c226174223a313737323330313738303030303030302c22636c6f636b223a22323032362d30322d32385431383a30333a3030222c227a6f6e65223a22617373756d6564227d2c2273656e646572223a2253616d222c226b696e64223a226d657373616765222c2274657874223a226f6b227d5d7d', 28);
INSERT INTO public.version VALUES ('package', '01a20c23-c300-72e6-8177-848cda4abca1', 1, '\xd68c17b4e096c741f81ba6895c4aab4eab0bb0bd52b4af40f5e78442c651376e', '\x7b226964223a2230316132306332332d633330302d373265362d383137372d383438636461346162636131222c227265666572656e6365223a225832362d3436323530222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c226d61726b223a225a6562726166696e6368222c226d6164655f6279223a225a6562726166696e6368222c2273616964223a7b22646967657374223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c226b6579223a22222c226b65795f6b6e6f776e223a747275652c227365616c6564223a66616c73652c2270726f6772616d223a22222c22626567616e223a6e756c6c2c22656e646564223a6e756c6c2c22726561645f6f6e6c79223a66616c73652c22726164697573223a302c226465707468223a302c22766964656f73223a6e756c6c2c226c69737473223a5b5d2c2266696c6573223a302c22696e5f636f6e7461696e657273223a302c226279746573223a302c2264656c65746564223a302c226c696e6b73223a302c227374696c6c223a302c226d6f76696e67223a302c226b6e6f776e5f676f6f64223a302c226d617463686564223a302c2267726f757073223a6e756c6c2c2267726f75706564223a302c226e6f745f6578616d696e6564223a312c226e6f745f6578616d696e65645f6279223a5b5b22766964656f222c315d5d2c2262795f6c697374223a5b7b226c697374223a225a6562726166696e6368222c2263617465676f7279223a2241222c227374696c6c223a302c226d6f76696e67223a302c226f74686572223a302c2264656c65746564223a302c22646966666572656e74223a302c22616c696b65223a307d5d2c226e616d6564223a7b22646966666572656e74223a302c2264696765737473223a22227d2c226f7468657273223a7b22646966666572656e74223a302c2264696765737473223a22227d2c226e616d65645f66696c6573223a5b5d2c226d6574223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 51);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7f63-a1c6-484625b09172', 1, '\x421f36109f3e873ed12dfa95143cf8ff6eb26f6d74ef20ab11ff5cbda59a3c5e', '\x7b226964223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c227265666572656e6365223a224e32362d3136363037222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a226f70656e222c22626f726e223a6e756c6c2c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2273757370656374222c2261646472657373223a2233206f70656e204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 16);
INSERT INTO public.version VALUES ('child', '01a20c23-c300-7d92-88ce-bff27bd48e20', 1, '\xf3c8b0ae6d713ec5471b807d5d5368bba295198528948e9f2619cd7f8a5b6175', '\x7b226964223a2230316132306332332d633330302d376439322d383863652d626666323762643438653230222c227265666572656e6365223a224332362d3539323636222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b22706572736f6e223a2230316132306332332d633330302d373436392d383332352d626536323334633264663032222c2263616c6c6564223a22572e6f2e2c2037222c22626f726e223a22323031392d30352d3031222c226c697665735f776974685f73757370656374223a22796573222c22686f775f6c696e6b6564223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 19);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-74b5-956a-f4d298f87039', 3, '\xde143c5996bb44e0f0558a4309f6d3c7b5194020d2e0f38224e707e3c9946685', '\x7b226964223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c227265666572656e6365223a224932362d3235353539222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226f7065726174696f6e223a226f70656e222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a226f70656e222c22726566657272616c73223a5b2230316132306332332d633330302d376163632d386663382d313133626436356332356565225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a226f70656e227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226368696c645f6c696e6b6564222c226368696c64223a2230316132306332332d633330302d376439322d383863652d626666323762643438653230222c226c697665735f776974685f73757370656374223a22796573227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 19);
INSERT INTO public.version VALUES ('designated_officer_referral', '01a20c23-c300-71a8-bc88-5005c3e3d762', 1, '\xf54002ac5f68d70c47e5fa80e33167def2f25e427471e170c196abc0221cc582', '\x7b226964223a2230316132306332332d633330302d373161382d626338382d353030356333653364373632222c227265666572656e6365223a224c32362d3530383135222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c22776f726b706c616365223a226f70656e222c22636f756e63696c223a22627261636b7761746572227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 22);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-7b03-9b69-6312af888c38', 1, '\x7aabb1e207cf0f8677c8c124cd21563fcfabbc9363004a2dd077651f61da5bfd', '\x7b226964223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c227265666572656e6365223a224532362d3337373634222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226d61726b223a226f70656e222c226b696e64223a2270686f6e65222c2277686174223a226f70656e222c22666f756e64223a226f70656e222c227365616c223a226f70656e222c2277617272616e74223a2230316132306332332d633330302d373636352d393861322d646562626436613238383638222c226f776e6572223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 25);
INSERT INTO public.version VALUES ('welfare_file', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 1, '\x8c18029abeb7716719880f78a98b9df44aa67848913a662f5b7c31ea7fb5d031', '\x7b226964223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226578706f7375726573223a5b5d2c2272756e6e696e67223a5b226d65737361676573222c313739353530303030303030303030305d2c226f776e5f6c696d6974223a6e756c6c2c2273637265656e696e6773223a5b5d2c2261736b6564223a5b5d7d', 29);
INSERT INTO public.version VALUES ('conversation_reading', '01a20c23-c300-7055-bf54-9cdba1d91597', 1, '\x6a022f5431fd91a8604b7cf484dcf1202cc822f8b7740e4a0e9d5b0aa47c153d', '\x7b226964223a2230316132306332332d633330302d373035352d626635342d396364626131643931353937222c22636f6e766572736174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c22726561646572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273696e6365223a313739353530303030303030303030302c22636f756e7473223a747275652c227370616e73223a5b5d7d', 29);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', 2, '\x0dd429e9406968a77b025c850dabea6cb1087143bffa4ecd68e198073565b94f', '\x7b226964223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c227265666572656e6365223a224b32362d3634353235222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b227265706f7274223a226f70656e222c2263617365223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a226368696c64222c2277686f223a226f70656e222c22706c616365223a226f70656e222c226368696c64223a2230316132306332332d633330302d376439322d383863652d626666323762643438653230227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 34);
INSERT INTO public.version VALUES ('document', '01a20c23-c300-71e2-b3e0-1375ff0f4154', 1, '\x258ebadb662e9f23ee7d53b81e6f6284e52132bb921536331a2e0e9045894bdb', '\x7b226964223a2230316132306332332d633330302d373165322d623365302d313337356666306634313534222c227265666572656e6365223a224232362d3238333037222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2277686174223a226f70656e222c226461746564223a6e756c6c2c2266726f6d223a226f70656e222c226b657074223a226f70656e222c22736f7274223a22506c61696e2074657874222c22646967657374223a2230303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030222c226279746573223a31322c227069637475726573223a302c2266696c6573223a302c2274657874223a226f70656e222c2273686f7274656e6564223a66616c73657d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 38);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-766b-9a92-f0d0d6959d0f', 2, '\x236467d7cd89aaf0127fdd0ff4a1b826ee56a61b061cf46c29e6db3b80d4eadf', '\x7b226964223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 42);
INSERT INTO public.version VALUES ('strategy_discussion', '01a20c23-c300-70a6-8c0c-f986561e00a1', 1, '\x785ba0729534ec4322c6c40743ecec94303bbe5005d3c59d637b5fa02f9cde33', '\x7b226964223a2230316132306332332d633330302d373061362d386330632d663938363536316530306131222c227265666572656e6365223a224432362d3839383130222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b226368696c6472656e223a5b2230316132306332332d633330302d376136312d383838622d646433316361323866653435225d2c22636f756e63696c223a22627261636b7761746572222c2261736b6564223a225a6562726166696e6368222c22726561736f6e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 46);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-7398-9700-f4060e7358d9', 1, '\xa0636ac57ec84b6d3341de039479e6a0dd098193a9c7cdfcd1782921fc8db8c2', '\x7b226964223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c227265666572656e6365223a224532362d3636323038222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b226d61726b223a225a6562726166696e6368222c226b696e64223a2270686f6e65222c2277686174223a225a6562726166696e6368222c22666f756e64223a225a6562726166696e6368222c227365616c223a225a6562726166696e6368222c2277617272616e74223a2230316132306332332d633330302d373561612d623161302d396135376664303762323838222c226f776e6572223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 50);
INSERT INTO public.version VALUES ('conversation_sheet', '01a20c23-c300-7159-84fc-23b40374c9fa', 1, '\x7504c43ca03925bca95a4c8a4bccd70b17f9a6014aa1375a4fb2a7bd4b68c39b', '\x7b226964223a2230316132306332332d633330302d373135392d383466632d323362343033373463396661222c22636f6e766572736174696f6e223a2230316132306332332d633330302d373431352d383261382d376631666631623137396337222c226669727374223a302c226d65737361676573223a5b7b2266696c65223a302c22706c616365223a7b226c696e65223a317d2c2274696d65223a7b22726177223a2232382f30322f323032362c2031383a3031222c226174223a313737323330313636303030303030302c22636c6f636b223a22323032362d30322d32385431383a30313a3030222c227a6f6e65223a22617373756d6564227d2c2273656e646572223a225a6562726166696e6368222c226b696e64223a226d657373616765222c2274657874223a22686f77206f6c642061726520796f75227d2c7b2266696c65223a302c22706c616365223a7b226c696e65223a327d2c2274696d65223a7b22726177223a2232382f30322f323032362c2031383a3032222c226174223a313737323330313732303030303030302c22636c6f636b223a22323032362d30322d32385431383a30323a3030222c227a6f6e65223a22617373756d6564227d2c2273656e646572223a2253616d222c226b696e64223a226d657373616765222c2274657874223a225a6562726166696e6368206973206d7920646f67227d2c7b2266696c65223a302c22706c616365223a7b226c696e65223a337d2c2274696d65223a7b22726177223a2232382f30322f323032362c2031383a3033222c226174223a313737323330313738303030303030302c22636c6f636b223a22323032362d30322d32385431383a30333a3030222c227a6f6e65223a22617373756d6564227d2c2273656e646572223a2253616d222c226b696e64223a226d657373616765222c2274657874223a226f6b227d5d7d', 53);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-74b5-956a-f4d298f87039', 2, '\x3ff6e79c6b01744eeb7f014622d39e306a97e8aea835c2ab43f0633794ce420a', '\x7b226964223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c227265666572656e6365223a224932362d3235353539222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226f7065726174696f6e223a226f70656e222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a226f70656e222c22726566657272616c73223a5b2230316132306332332d633330302d376163632d386663382d313133626436356332356565225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a226f70656e227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 17);
INSERT INTO public.version VALUES ('social_care_referral', '01a20c23-c300-7c25-bf84-03bb7d16a6b6', 1, '\xbe401001d281107c599ea93b3a65f0394c4a9ff9b3b5501e2d42c8bf6fe7e836', '\x7b226964223a2230316132306332332d633330302d376332352d626638342d303362623764313661366236222c227265666572656e6365223a225332362d3731343536222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2266616d696c79223a226f70656e222c22636f756e63696c223a22627261636b7761746572222c227465616d223a2266726f6e745f646f6f72222c226368696c6472656e223a5b2230316132306332332d633330302d376439322d383863652d626666323762643438653230225d2c22636f6e6365726e223a226f70656e222c22636f6e74616374223a226e6f222c226e6f745f6265666f7265223a6e756c6c2c22636f6e746163745f6279223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 20);
INSERT INTO public.version VALUES ('warrant', '01a20c23-c300-7665-98a2-debbd6a28868', 1, '\xf684cc789efd34bad26e84cbfc6db3594916772facbc58ebcce86629927d4d55', '\x7b226964223a2230316132306332332d633330302d373636352d393861322d646562626436613238383638222c227265666572656e6365223a225732362d3031373936222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c227072656d69736573223a226f70656e222c22706f776572223a2270636137385f7334222c2267726f756e6473223a226f70656e222c22616464726573735f636865636b6564223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 23);
INSERT INTO public.version VALUES ('package', '01a20c23-c300-749e-a338-5d3ecb4eda1f', 1, '\xcc268a7a1ffa9e52ccf2013b3f6428dde93a14dee90c7c9d0f8e7635c32c3736', '\x7b226964223a2230316132306332332d633330302d373439652d613333382d356433656362346564613166222c227265666572656e6365223a225832362d3935353031222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c226d61726b223a226f70656e222c226d6164655f6279223a226f70656e222c2273616964223a7b22646967657374223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c226b6579223a22222c226b65795f6b6e6f776e223a66616c73652c227365616c6564223a66616c73652c2270726f6772616d223a22222c22626567616e223a6e756c6c2c22656e646564223a6e756c6c2c22726561645f6f6e6c79223a66616c73652c22726164697573223a302c226465707468223a302c22766964656f73223a6e756c6c2c226c69737473223a5b5d2c2266696c6573223a302c22696e5f636f6e7461696e657273223a302c226279746573223a302c2264656c65746564223a302c226c696e6b73223a302c227374696c6c223a302c226d6f76696e67223a302c226b6e6f776e5f676f6f64223a302c226d617463686564223a302c2267726f757073223a6e756c6c2c2267726f75706564223a302c226e6f745f6578616d696e6564223a312c226e6f745f6578616d696e65645f6279223a5b5b22766964656f222c315d5d2c2262795f6c697374223a5b7b226c697374223a226f70656e222c2263617465676f7279223a2241222c227374696c6c223a302c226d6f76696e67223a302c226f74686572223a302c2264656c65746564223a302c22646966666572656e74223a302c22616c696b65223a307d5d2c226e616d6564223a7b22646966666572656e74223a302c2264696765737473223a22227d2c226f7468657273223a7b22646966666572656e74223a302c2264696765737473223a22227d2c226e616d65645f66696c6573223a5b5d2c226d6574223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 26);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-7b03-9b69-6312af888c38', 2, '\x032c856e5decb7bf9695c25f44a4b9404a60ae97482125017b6d08ce7af819dd', '\x7b226964223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c227265666572656e6365223a224532362d3337373634222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226d61726b223a226f70656e222c226b696e64223a2270686f6e65222c2277686174223a226f70656e222c22666f756e64223a226f70656e222c227365616c223a226f70656e222c2277617272616e74223a2230316132306332332d633330302d373636352d393861322d646562626436613238383638222c226f776e6572223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a227061636b6167655f74616b656e222c227061636b616765223a2230316132306332332d633330302d373439652d613333382d356433656362346564613166227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 26);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-7b03-9b69-6312af888c38', 3, '\x7aabe29db64ff8d1ebc272ac787023ce9b25868d7ee7830c221b24893b9bd684', '\x7b226964223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c227265666572656e6365223a224532362d3337373634222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b226d61726b223a226f70656e222c226b696e64223a2270686f6e65222c2277686174223a226f70656e222c22666f756e64223a226f70656e222c227365616c223a226f70656e222c2277617272616e74223a2230316132306332332d633330302d373636352d393861322d646562626436613238383638222c226f776e6572223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a227061636b6167655f74616b656e222c227061636b616765223a2230316132306332332d633330302d373439652d613333382d356433656362346564613166227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226578706f72745f74616b656e222c226578706f7274223a226f70656e2e747874222c22646967657374223a2263656431613065343332303135396234636630313535663939663132313066343061373862356633373464333639353831326238303631333831336463643933222c22636f6e766572736174696f6e73223a312c226d65737361676573223a337d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 27);
INSERT INTO public.version VALUES ('conversation', '01a20c23-c300-7cf4-be2d-b09760e658d6', 1, '\x3abb191e6ab0eb8a28813b100b2e48a4b58331e18ccabf7c88814fcd4a390dfa', '\x7b226964223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c227265666572656e6365223a224b32362d3134313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c226d61726b223a226f70656e222c226d6164655f6279223a226f70656e222c2273616964223a7b226578706f7274223a7b226e616d65223a226f70656e2e747874222c22646967657374223a2263656431613065343332303135396234636630313535663939663132313066343061373862356633373464333639353831326238303631333831336463643933222c22666f726d6174223a227768617473617070222c227a6f6e65223a224575726f70652f4c6f6e646f6e222c226e6f745f72656164223a302c226e6f745f726561645f6669727374223a5b5d7d2c2266696c6573223a5b7b2270617468223a226f70656e2e747874222c22736861323536223a2263656431613065343332303135396234636630313535663939663132313066343061373862356633373464333639353831326238303631333831336463643933222c226279746573223a3130397d5d2c2265787465726e616c223a226f70656e2e747874222c226e616d65223a226f70656e222c22636f756e7473223a7b22656e7472696573223a332c226d65737361676573223a332c2273797374656d223a302c2263616c6c73223a302c226f7468657273223a302c22656469746564223a302c2264656c65746564223a302c226174746163686d656e7473223a302c227a6f6e6573223a7b22737461746564223a302c22617373756d6564223a332c22756e6b6e6f776e223a302c22756e74696d6564223a307d7d2c227369646573223a5b7b226e616d65223a2253616d222c226b6e6f776e5f6279223a22222c226d65737361676573223a322c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c322c302c302c302c302c305d7d2c7b226e616d65223a226f70656e222c226b6e6f776e5f6279223a22222c226d65737361676573223a312c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c312c302c302c302c302c305d7d5d2c226d6f72655f7369646573223a302c2273696c656e74223a5b5d2c226669727374223a313737323330313636303030303030302c226c617374223a313737323330313738303030303030302c22696e64696361746f7273223a5b5b2261736b735f616765222c315d5d2c22696e64696361746f72735f76657273696f6e223a2231222c2273696768746564223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 27);
INSERT INTO public.version VALUES ('conversation_fold', '01a20c23-c300-7cf4-be2d-b09760e658d6', 1, '\xa486fd32a3af209cf5e187b655f7915d096ebbc11044c0ca7219bdb3e7c61cf0', '\x7b22636f6e766572736174696f6e223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c22636c6f636b223a226c6f6e646f6e222c22686f757273223a5b5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c305d2c5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c305d2c5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c305d2c5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c305d2c5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c305d2c5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c332c302c302c302c302c305d2c5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c305d5d2c2264617973223a5b7b22646179223a22323032362d30322d3238222c226669727374223a302c22636f756e74223a337d5d2c2267617073223a5b5d2c22666f756e64223a5b7b22696e64696361746f72223a2261736b735f616765222c22776879223a226f70656e2061736b7320686f77206f6c6420746865206f746865722069733a20e2809c686f77206f6c642061726520796f75e2809d222c226d65737361676573223a5b305d7d5d2c22666f756e645f6d6f7265223a307d', 27);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-7398-9700-f4060e7358d9', 2, '\xe6b269a5ddedaa8691629ea1f4973ba2c9ed69ea9e65968503e3e804445f199a', '\x7b226964223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c227265666572656e6365223a224532362d3636323038222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b226d61726b223a225a6562726166696e6368222c226b696e64223a2270686f6e65222c2277686174223a225a6562726166696e6368222c22666f756e64223a225a6562726166696e6368222c227365616c223a225a6562726166696e6368222c2277617272616e74223a2230316132306332332d633330302d373561612d623161302d396135376664303762323838222c226f776e6572223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a227061636b6167655f74616b656e222c227061636b616765223a2230316132306332332d633330302d373265362d383137372d383438636461346162636131227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 51);
INSERT INTO public.version VALUES ('conversation', '01a20c23-c300-7cf4-be2d-b09760e658d6', 2, '\x4ce3c4843c10a46c6b671c585f4f38389a19c08e08844f4869301d1f4d8843d8', '\x7b226964223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c227265666572656e6365223a224b32362d3134313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c226d61726b223a226f70656e222c226d6164655f6279223a226f70656e222c2273616964223a7b226578706f7274223a7b226e616d65223a226f70656e2e747874222c22646967657374223a2263656431613065343332303135396234636630313535663939663132313066343061373862356633373464333639353831326238303631333831336463643933222c22666f726d6174223a227768617473617070222c227a6f6e65223a224575726f70652f4c6f6e646f6e222c226e6f745f72656164223a302c226e6f745f726561645f6669727374223a5b5d7d2c2266696c6573223a5b7b2270617468223a226f70656e2e747874222c22736861323536223a2263656431613065343332303135396234636630313535663939663132313066343061373862356633373464333639353831326238303631333831336463643933222c226279746573223a3130397d5d2c2265787465726e616c223a226f70656e2e747874222c226e616d65223a226f70656e222c22636f756e7473223a7b22656e7472696573223a332c226d65737361676573223a332c2273797374656d223a302c2263616c6c73223a302c226f7468657273223a302c22656469746564223a302c2264656c65746564223a302c226174746163686d656e7473223a302c227a6f6e6573223a7b22737461746564223a302c22617373756d6564223a332c22756e6b6e6f776e223a302c22756e74696d6564223a307d7d2c227369646573223a5b7b226e616d65223a2253616d222c226b6e6f776e5f6279223a22222c226d65737361676573223a322c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c322c302c302c302c302c305d7d2c7b226e616d65223a226f70656e222c226b6e6f776e5f6279223a22222c226d65737361676573223a312c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c312c302c302c302c302c305d7d5d2c226d6f72655f7369646573223a302c2273696c656e74223a5b5d2c226669727374223a313737323330313636303030303030302c226c617374223a313737323330313738303030303030302c22696e64696361746f7273223a5b5b2261736b735f616765222c315d5d2c22696e64696361746f72735f76657273696f6e223a2231222c2273696768746564223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a2261727269766564222c22736865657473223a317d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 28);
INSERT INTO public.version VALUES ('prosecution', '01a20c23-c300-7cfb-b9ae-86bce92b88ee', 1, '\x4d2ec82e0b312a34ab3a2677dc0351d288c7761f2001d8001ddcf3980500097b', '\x7b226964223a2230316132306332332d633330302d376366622d623961652d383662636539326238386565222c227265666572656e6365223a225032362d3934343136222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c226f6666656e636573223a226f70656e222c226561726c69657374223a6e756c6c2c22626f726e223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 32);
INSERT INTO public.version VALUES ('disclosure', '01a20c23-c300-7c5c-b9dc-1af197d35192', 1, '\xd04e55ae3abcd69ed34be6d9377d299289441db0e0de574bb59c4e3513abb807', '\x7b226964223a2230316132306332332d633330302d376335632d623964632d316166313937643335313932222c227265666572656e6365223a225532362d3532373033222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d376636332d613163362d343834363235623039313732222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22617070726f616368223a226f70656e222c22697373756573223a226f70656e227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 36);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-766b-9a92-f0d0d6959d0f', 1, '\xa3b10743ea48a0f37db1be234e64fae33290cf805e3f4b8173da0e2b723ead4e', '\x7b226964223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 40);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-7a55-a480-315f59392b85', 3, '\x328bfc99e29cf84e4fb129a6372296143aa5ea324787d902373c9fa2df59afec', '\x7b226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835222c227265666572656e6365223a225232362d3238323135222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a225a6562726166696e6368222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a225a6562726166696e6368227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a225a6562726166696e6368222c22706c6174666f726d223a225a6562726166696e6368222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a225a6562726166696e6368222c227265636569766564223a7b2272656164696e67223a225a6562726166696e6368227d2c226e6f726d616c223a227a6562726166696e63687c7a6562726166696e6368227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a7b226173736573736d656e74223a2230316132306332332d633330302d373766362d616561632d383465646137636639383362222c226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c2262616e64223a226d656469756d222c2277616974735f666f725f7365636f6e64223a747275652c226368696c645f61745f686f6d65223a66616c73652c22647565223a313739353538363430303030303030307d2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a7b226b696e64223a226f70656e6564222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c2261636365707465645f6279223a22222c22726561736f6e223a225a6562726166696e6368222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c2273636f7065223a6e756c6c7d', 40);
INSERT INTO public.version VALUES ('child', '01a20c23-c300-7a61-888b-dd31ca28fe45', 1, '\x06d3d7ace43a316e45962ebf5a17d4918ce6e99bfd99c4141987ae904eee99fb', '\x7b226964223a2230316132306332332d633330302d376136312d383838622d646433316361323866653435222c227265666572656e6365223a224332362d3530353837222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b22706572736f6e223a2230316132306332332d633330302d376135642d623166352d376531666236306437643830222c2263616c6c6564223a22572e5a2e2c2037222c22626f726e223a22323031392d30352d3031222c226c697665735f776974685f73757370656374223a22796573222c22686f775f6c696e6b6564223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 44);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-766b-9a92-f0d0d6959d0f', 3, '\x69cae6d9953df3fd95a8f367d2015d1f3f15b090e4bfe7a694654797e86aaa28', '\x7b226964223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226368696c645f6c696e6b6564222c226368696c64223a2230316132306332332d633330302d376136312d383838622d646433316361323866653435222c226c697665735f776974685f73757370656374223a22796573227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 44);
INSERT INTO public.version VALUES ('warrant', '01a20c23-c300-75aa-b1a0-9a57fd07b288', 1, '\x69015ccd501bd733d7db4a90e903f9a9b998e7e035922041200ad084cacd3666', '\x7b226964223a2230316132306332332d633330302d373561612d623161302d396135376664303762323838222c227265666572656e6365223a225732362d3030343530222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c227072656d69736573223a225a6562726166696e6368222c22706f776572223a2270636137385f7334222c2267726f756e6473223a225a6562726166696e6368222c22616464726573735f636865636b6564223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 48);
INSERT INTO public.version VALUES ('conversation_reading', '01a20c23-c300-7a32-b4af-d4af92897abe', 1, '\x005dc4dd94781fb5b02341becca14c50c1adb1b5108d3b3c2af38f2e7af8d339', '\x7b226964223a2230316132306332332d633330302d376133322d623461662d643461663932383937616265222c22636f6e766572736174696f6e223a2230316132306332332d633330302d373431352d383261382d376631666631623137396337222c22726561646572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273696e6365223a313739353530303030303030303030302c22636f756e7473223a66616c73652c227370616e73223a5b5d7d', 54);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-7b11-85b6-5e38b77c8433', 2, '\xa46e60995ac838a875be5d5c63cd0398858624c061128a115d1216ef3eb5742b', '\x7b226964223a2230316132306332332d633330302d376231312d383562362d356533386237376338343333222c227265666572656e6365223a224b32362d3733343037222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b227265706f7274223a225a6562726166696e6368222c2263617365223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a226368696c64222c2277686f223a225a6562726166696e6368222c22706c616365223a225a6562726166696e6368222c226368696c64223a2230316132306332332d633330302d376136312d383838622d646433316361323866653435227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 59);
INSERT INTO public.version VALUES ('conversation', '01a20c23-c300-7cf4-be2d-b09760e658d6', 3, '\xfd8fb6cf78489ef8e04a3bfe7e91d3ad96a6aa63f76fef0735394bcb656bc555', '\x7b226964223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c227265666572656e6365223a224b32362d3134313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c226d61726b223a226f70656e222c226d6164655f6279223a226f70656e222c2273616964223a7b226578706f7274223a7b226e616d65223a226f70656e2e747874222c22646967657374223a2263656431613065343332303135396234636630313535663939663132313066343061373862356633373464333639353831326238303631333831336463643933222c22666f726d6174223a227768617473617070222c227a6f6e65223a224575726f70652f4c6f6e646f6e222c226e6f745f72656164223a302c226e6f745f726561645f6669727374223a5b5d7d2c2266696c6573223a5b7b2270617468223a226f70656e2e747874222c22736861323536223a2263656431613065343332303135396234636630313535663939663132313066343061373862356633373464333639353831326238303631333831336463643933222c226279746573223a3130397d5d2c2265787465726e616c223a226f70656e2e747874222c226e616d65223a226f70656e222c22636f756e7473223a7b22656e7472696573223a332c226d65737361676573223a332c2273797374656d223a302c2263616c6c73223a302c226f7468657273223a302c22656469746564223a302c2264656c65746564223a302c226174746163686d656e7473223a302c227a6f6e6573223a7b22737461746564223a302c22617373756d6564223a332c22756e6b6e6f776e223a302c22756e74696d6564223a307d7d2c227369646573223a5b7b226e616d65223a2253616d222c226b6e6f776e5f6279223a22222c226d65737361676573223a322c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c322c302c302c302c302c305d7d2c7b226e616d65223a226f70656e222c226b6e6f776e5f6279223a22222c226d65737361676573223a312c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c312c302c302c302c302c305d7d5d2c226d6f72655f7369646573223a302c2273696c656e74223a5b5d2c226669727374223a313737323330313636303030303030302c226c617374223a313737323330313738303030303030302c22696e64696361746f7273223a5b5b2261736b735f616765222c315d5d2c22696e64696361746f72735f76657273696f6e223a2231222c2273696768746564223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a2261727269766564222c22736865657473223a317d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226d61726b6564222c226d65737361676573223a2231222c2272656c6576616e6365223a2272656c6576616e74222c22776879223a226f70656e227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 30);
INSERT INTO public.version VALUES ('conversation', '01a20c23-c300-7cf4-be2d-b09760e658d6', 4, '\x91f1823412b90a87cf0b44b21171a7e2c45291d06cd807abdba24e545c1e5250', '\x7b226964223a2230316132306332332d633330302d376366342d626532642d623039373630653635386436222c227265666572656e6365223a224b32362d3134313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d376230332d396236392d363331326166383838633338222c226d61726b223a226f70656e222c226d6164655f6279223a226f70656e222c2273616964223a7b226578706f7274223a7b226e616d65223a226f70656e2e747874222c22646967657374223a2263656431613065343332303135396234636630313535663939663132313066343061373862356633373464333639353831326238303631333831336463643933222c22666f726d6174223a227768617473617070222c227a6f6e65223a224575726f70652f4c6f6e646f6e222c226e6f745f72656164223a302c226e6f745f726561645f6669727374223a5b5d7d2c2266696c6573223a5b7b2270617468223a226f70656e2e747874222c22736861323536223a2263656431613065343332303135396234636630313535663939663132313066343061373862356633373464333639353831326238303631333831336463643933222c226279746573223a3130397d5d2c2265787465726e616c223a226f70656e2e747874222c226e616d65223a226f70656e222c22636f756e7473223a7b22656e7472696573223a332c226d65737361676573223a332c2273797374656d223a302c2263616c6c73223a302c226f7468657273223a302c22656469746564223a302c2264656c65746564223a302c226174746163686d656e7473223a302c227a6f6e6573223a7b22737461746564223a302c22617373756d6564223a332c22756e6b6e6f776e223a302c22756e74696d6564223a307d7d2c227369646573223a5b7b226e616d65223a2253616d222c226b6e6f776e5f6279223a22222c226d65737361676573223a322c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c322c302c302c302c302c305d7d2c7b226e616d65223a226f70656e222c226b6e6f776e5f6279223a22222c226d65737361676573223a312c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c312c302c302c302c302c305d7d5d2c226d6f72655f7369646573223a302c2273696c656e74223a5b5d2c226669727374223a313737323330313636303030303030302c226c617374223a313737323330313738303030303030302c22696e64696361746f7273223a5b5b2261736b735f616765222c315d5d2c22696e64696361746f72735f76657273696f6e223a2231222c2273696768746564223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a2261727269766564222c22736865657473223a317d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226d61726b6564222c226d65737361676573223a2231222c2272656c6576616e6365223a2272656c6576616e74222c22776879223a226f70656e227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226578706f72746564222c226d61726b223a226f70656e222c226d65737361676573223a2231222c226c6566745f6f7574223a322c22646967657374223a2261373637633130376463353563613734666437333761613530613535316562616236316238356332623036623530343661653031366435313938303964393336222c227363686564756c65223a2266353765623133633335653835646361303761643166396634363762363866353235663865663466316661646539373531323033613137646661646131346132227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a342c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 31);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-7f35-8b63-4e4f416b9ac8', 1, '\x20fd89940d7bbaf537e7cc36141828e3d26685a9126718b9e34e5f408182b8d7', '\x7b226964223a2230316132306332332d633330302d376633352d386236332d346534663431366239616338222c227265666572656e6365223a224b32362d3634353235222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b227265706f7274223a226f70656e222c2263617365223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 33);
INSERT INTO public.version VALUES ('note', '01a20c23-c300-79d4-97a1-9eabb09415dd', 1, '\xc83841fdefa637dd45902ca6786bfe6508ee6206372dc580c12231c6e233105c', '\x7b226964223a2230316132306332332d633330302d373964342d393761312d396561626230393431356464222c227265666572656e6365223a224d32362d3036383230222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b22776f726473223a226f70656e222c22666f725f77686f6d223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2262795f646179223a6e756c6c2c226e616d6573223a5b5d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 35);
INSERT INTO public.version VALUES ('resolution', '01a20c23-c300-733f-9871-31322f15bb19', 1, '\xad55292fde7953b18319f4f5fbe2b9e3b6da29dd04fc350940f4e08727124c1d', '\x7b226964223a2230316132306332332d633330302d373333662d393837312d333133323266313562623139222c227265666572656e6365223a225132362d3638343235222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2261646472657373223a223230332e302e3131332e39222c22706f7274223a6e756c6c2c2274696d65223a22323032362d31312d30335432313a31343a30395a222c22736f75726365223a226f70656e222c2272657175657374223a226f70656e222c2261736b65645f666f72223a22323032362d31312d30335432313a31343a30395a227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 37);
INSERT INTO public.version VALUES ('retention', '01a20c23-c300-753f-a053-f2d324ce85a1', 1, '\xfedb4d64b7682e27eb48fdc2bc8494dea10f299f6e5efe8f5045797d7b581a66', '\x7b226964223a2230316132306332332d633330302d373533662d613035332d663264333234636538356131222c227265666572656e6365223a225632362d3037323237222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c226f70656e696e67223a7b2263617365223a226f70656e222c2267726f7570223a22756e6465746563746564222c22636c6f736564223a22323032362d31312d3234222c226361726566756c223a226e6f227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 39);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7869-b21e-e8fb9f26dd6e', 1, '\xd8403844d00a01536f499880ce71f06827ef84d6c273831777f005b53a4d7109', '\x7b226964223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c227265666572656e6365223a224e32362d3933333634222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a225a6562726166696e6368222c22626f726e223a6e756c6c2c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2273757370656374222c2261646472657373223a2233205a6562726166696e6368204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 41);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 1, '\xf104269e830ffec66075f13b928522d4eaad6a860ac71e9c12b019930a826737', '\x7b226964223a2230316132306332332d633330302d376135642d623166352d376531666236306437643830222c227265666572656e6365223a224e32362d3039343735222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a225a6562726166696e6368222c22626f726e223a22323031392d30352d3031222c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2276696374696d222c2261646472657373223a2233205a6562726166696e6368204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 43);
INSERT INTO public.version VALUES ('social_care_referral', '01a20c23-c300-77e6-8602-791c2b1791e7', 1, '\x52c4421744b38ff82a7232082f5d0f8e7f6bd0c64611ccdd7a23682f17d33f3d', '\x7b226964223a2230316132306332332d633330302d373765362d383630322d373931633262313739316537222c227265666572656e6365223a225332362d3536373632222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2266616d696c79223a225a6562726166696e6368222c22636f756e63696c223a22627261636b7761746572222c227465616d223a2266726f6e745f646f6f72222c226368696c6472656e223a5b2230316132306332332d633330302d376136312d383838622d646433316361323866653435225d2c22636f6e6365726e223a225a6562726166696e6368222c22636f6e74616374223a226e6f222c226e6f745f6265666f7265223a6e756c6c2c22636f6e746163745f6279223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 45);
INSERT INTO public.version VALUES ('designated_officer_referral', '01a20c23-c300-7446-9a89-92b2e0f457ff', 1, '\xd3a7cb1003ee255dd54aeb444c0585d6a65a5da842479c9ac1db4312ac9f8889', '\x7b226964223a2230316132306332332d633330302d373434362d396138392d393262326530663435376666222c227265666572656e6365223a224c32362d3736383436222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c22776f726b706c616365223a225a6562726166696e6368222c22636f756e63696c223a22627261636b7761746572227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 47);
INSERT INTO public.version VALUES ('custody', '01a20c23-c300-7a4c-aacb-9dee50cd1f30', 1, '\xbe1e5983cc37a63dc9824905b534f6d128fb63cfc1434030d382d4f7cc3a214a', '\x7b226964223a2230316132306332332d633330302d376134632d616163622d396465653530636431663330222c227265666572656e6365223a224132362d3736313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c226b696e64223a22617272657374222c22686f77223a2261745f77617272616e74222c2277617272616e74223a2230316132306332332d633330302d373561612d623161302d396135376664303762323838222c22706c616365223a225a6562726166696e6368222c226f6666656e636573223a225a6562726166696e6368222c227768795f766f6c756e74617279223a22222c22626f726e223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 49);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-766b-9a92-f0d0d6959d0f', 4, '\x0e5c2842c9ca405158a7e133f2f5c72ef5113639d081d22afd7206c57da27a46', '\x7b226964223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226368696c645f6c696e6b6564222c226368696c64223a2230316132306332332d633330302d376136312d383838622d646433316361323866653435222c226c697665735f776974685f73757370656374223a22796573227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a22656e666f72636564222c226279223a22617272657374227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a342c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 49);
INSERT INTO public.version VALUES ('conversation', '01a20c23-c300-7415-82a8-7f1ff1b179c7', 3, '\xc266bf90945ceef7ccea494e5fbda0c395d6437bf963db258fd4c6e25cecc5d0', '\x7b226964223a2230316132306332332d633330302d373431352d383261382d376631666631623137396337222c227265666572656e6365223a224b32362d3631323332222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c226d61726b223a225a6562726166696e6368222c226d6164655f6279223a225a6562726166696e6368222c2273616964223a7b226578706f7274223a7b226e616d65223a225a6562726166696e63682e747874222c22646967657374223a2263313838643933633834663662303430393266376434643931663366663139613630643434346265363135323833656364333534613234306530306261653134222c22666f726d6174223a227768617473617070222c227a6f6e65223a224575726f70652f4c6f6e646f6e222c226e6f745f72656164223a302c226e6f745f726561645f6669727374223a5b5d7d2c2266696c6573223a5b7b2270617468223a225a6562726166696e63682e747874222c22736861323536223a2263313838643933633834663662303430393266376434643931663366663139613630643434346265363135323833656364333534613234306530306261653134222c226279746573223a3132317d5d2c2265787465726e616c223a225a6562726166696e63682e747874222c226e616d65223a225a6562726166696e6368222c22636f756e7473223a7b22656e7472696573223a332c226d65737361676573223a332c2273797374656d223a302c2263616c6c73223a302c226f7468657273223a302c22656469746564223a302c2264656c65746564223a302c226174746163686d656e7473223a302c227a6f6e6573223a7b22737461746564223a302c22617373756d6564223a332c22756e6b6e6f776e223a302c22756e74696d6564223a307d7d2c227369646573223a5b7b226e616d65223a2253616d222c226b6e6f776e5f6279223a22222c226d65737361676573223a322c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c322c302c302c302c302c305d7d2c7b226e616d65223a225a6562726166696e6368222c226b6e6f776e5f6279223a22222c226d65737361676573223a312c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c312c302c302c302c302c305d7d5d2c226d6f72655f7369646573223a302c2273696c656e74223a5b5d2c226669727374223a313737323330313636303030303030302c226c617374223a313737323330313738303030303030302c22696e64696361746f7273223a5b5b2261736b735f616765222c315d5d2c22696e64696361746f72735f76657273696f6e223a2231222c2273696768746564223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a2261727269766564222c22736865657473223a317d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226d61726b6564222c226d65737361676573223a2231222c2272656c6576616e6365223a2272656c6576616e74222c22776879223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 55);
INSERT INTO public.version VALUES ('conversation', '01a20c23-c300-7415-82a8-7f1ff1b179c7', 4, '\x7ff405f9dbc16fea40d4058dd655184dc205545ac720b12acc65256d89c9b7b9', '\x7b226964223a2230316132306332332d633330302d373431352d383261382d376631666631623137396337222c227265666572656e6365223a224b32362d3631323332222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c226d61726b223a225a6562726166696e6368222c226d6164655f6279223a225a6562726166696e6368222c2273616964223a7b226578706f7274223a7b226e616d65223a225a6562726166696e63682e747874222c22646967657374223a2263313838643933633834663662303430393266376434643931663366663139613630643434346265363135323833656364333534613234306530306261653134222c22666f726d6174223a227768617473617070222c227a6f6e65223a224575726f70652f4c6f6e646f6e222c226e6f745f72656164223a302c226e6f745f726561645f6669727374223a5b5d7d2c2266696c6573223a5b7b2270617468223a225a6562726166696e63682e747874222c22736861323536223a2263313838643933633834663662303430393266376434643931663366663139613630643434346265363135323833656364333534613234306530306261653134222c226279746573223a3132317d5d2c2265787465726e616c223a225a6562726166696e63682e747874222c226e616d65223a225a6562726166696e6368222c22636f756e7473223a7b22656e7472696573223a332c226d65737361676573223a332c2273797374656d223a302c2263616c6c73223a302c226f7468657273223a302c22656469746564223a302c2264656c65746564223a302c226174746163686d656e7473223a302c227a6f6e6573223a7b22737461746564223a302c22617373756d6564223a332c22756e6b6e6f776e223a302c22756e74696d6564223a307d7d2c227369646573223a5b7b226e616d65223a2253616d222c226b6e6f776e5f6279223a22222c226d65737361676573223a322c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c322c302c302c302c302c305d7d2c7b226e616d65223a225a6562726166696e6368222c226b6e6f776e5f6279223a22222c226d65737361676573223a312c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c312c302c302c302c302c305d7d5d2c226d6f72655f7369646573223a302c2273696c656e74223a5b5d2c226669727374223a313737323330313636303030303030302c226c617374223a313737323330313738303030303030302c22696e64696361746f7273223a5b5b2261736b735f616765222c315d5d2c22696e64696361746f72735f76657273696f6e223a2231222c2273696768746564223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a2261727269766564222c22736865657473223a317d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226d61726b6564222c226d65737361676573223a2231222c2272656c6576616e6365223a2272656c6576616e74222c22776879223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226578706f72746564222c226d61726b223a225a6562726166696e6368222c226d65737361676573223a2231222c226c6566745f6f7574223a322c22646967657374223a2232363735393463306338663662326131613837356132386238613863613333326530613464373536313530326664656432666466326338636539323565323338222c227363686564756c65223a2230653030363633316363333832656164323534646234303964343938323533353731616437636339396663336235613062643238666135613039323336663835227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a342c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 56);
INSERT INTO public.version VALUES ('note', '01a20c23-c300-755f-a96e-c64c6744d2be', 1, '\xbe271020567910da04d0b35c373549f6cb421e1b3bb9ad9270981e0ea1d6d1c3', '\x7b226964223a2230316132306332332d633330302d373535662d613936652d633634633637343464326265222c227265666572656e6365223a224d32362d3331343635222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b22776f726473223a225a6562726166696e6368222c22666f725f77686f6d223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2262795f646179223a6e756c6c2c226e616d6573223a5b5d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 60);
INSERT INTO public.version VALUES ('retention', '01a20c23-c300-7dde-9359-44805b93b1c9', 1, '\xbf39ac8ac14bf8440d522698211367b52468df6618af40718eb7c8ed0af067e4', '\x7b226964223a2230316132306332332d633330302d376464652d393335392d343438303562393362316339222c227265666572656e6365223a225632362d3132333230222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2263617365223a225a6562726166696e6368222c2267726f7570223a22756e6465746563746564222c22636c6f736564223a22323032362d31312d3234222c226361726566756c223a226e6f227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 64);
INSERT INTO public.version VALUES ('duty', '01a20c23-c300-75d1-bc50-9dca9d38b741', 1, '\xdda111b210aea0a5271ff8bbc6eba2759f37543d9993197a575aede6ca06bdaf', '\x7b226964223a2230316132306332332d633330302d373564312d626335302d396463613964333862373431222c227265666572656e6365223a225932362d3031303233222c22696e7665737469676174696f6e223a6e756c6c2c226f70656e696e67223a7b226465736b223a2273757065727669736f72222c2277686f223a225053204c656520486f6c74222c2274656c6570686f6e65223a22303737303020393030313233222c2266726f6d223a313739353530303030303030303030302c22756e74696c223a313739353534333230303030303030307d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 68);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-7398-9700-f4060e7358d9', 3, '\xfe8de4f686a9ffdb06023836852b49eec4dbbbb39355f06fdf79bea70e05d91d', '\x7b226964223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c227265666572656e6365223a224532362d3636323038222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b226d61726b223a225a6562726166696e6368222c226b696e64223a2270686f6e65222c2277686174223a225a6562726166696e6368222c22666f756e64223a225a6562726166696e6368222c227365616c223a225a6562726166696e6368222c2277617272616e74223a2230316132306332332d633330302d373561612d623161302d396135376664303762323838222c226f776e6572223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a227061636b6167655f74616b656e222c227061636b616765223a2230316132306332332d633330302d373265362d383137372d383438636461346162636131227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226578706f72745f74616b656e222c226578706f7274223a225a6562726166696e63682e747874222c22646967657374223a2263313838643933633834663662303430393266376434643931663366663139613630643434346265363135323833656364333534613234306530306261653134222c22636f6e766572736174696f6e73223a312c226d65737361676573223a337d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 52);
INSERT INTO public.version VALUES ('conversation', '01a20c23-c300-7415-82a8-7f1ff1b179c7', 1, '\x136d91349cd7accfbe18973a2b09d90b209644ac7b38fea19d98556d7d85bced', '\x7b226964223a2230316132306332332d633330302d373431352d383261382d376631666631623137396337222c227265666572656e6365223a224b32362d3631323332222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c226d61726b223a225a6562726166696e6368222c226d6164655f6279223a225a6562726166696e6368222c2273616964223a7b226578706f7274223a7b226e616d65223a225a6562726166696e63682e747874222c22646967657374223a2263313838643933633834663662303430393266376434643931663366663139613630643434346265363135323833656364333534613234306530306261653134222c22666f726d6174223a227768617473617070222c227a6f6e65223a224575726f70652f4c6f6e646f6e222c226e6f745f72656164223a302c226e6f745f726561645f6669727374223a5b5d7d2c2266696c6573223a5b7b2270617468223a225a6562726166696e63682e747874222c22736861323536223a2263313838643933633834663662303430393266376434643931663366663139613630643434346265363135323833656364333534613234306530306261653134222c226279746573223a3132317d5d2c2265787465726e616c223a225a6562726166696e63682e747874222c226e616d65223a225a6562726166696e6368222c22636f756e7473223a7b22656e7472696573223a332c226d65737361676573223a332c2273797374656d223a302c2263616c6c73223a302c226f7468657273223a302c22656469746564223a302c2264656c65746564223a302c226174746163686d656e7473223a302c227a6f6e6573223a7b22737461746564223a302c22617373756d6564223a332c22756e6b6e6f776e223a302c22756e74696d6564223a307d7d2c227369646573223a5b7b226e616d65223a2253616d222c226b6e6f776e5f6279223a22222c226d65737361676573223a322c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c322c302c302c302c302c305d7d2c7b226e616d65223a225a6562726166696e6368222c226b6e6f776e5f6279223a22222c226d65737361676573223a312c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c312c302c302c302c302c305d7d5d2c226d6f72655f7369646573223a302c2273696c656e74223a5b5d2c226669727374223a313737323330313636303030303030302c226c617374223a313737323330313738303030303030302c22696e64696361746f7273223a5b5b2261736b735f616765222c315d5d2c22696e64696361746f72735f76657273696f6e223a2231222c2273696768746564223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 52);
INSERT INTO public.version VALUES ('conversation_fold', '01a20c23-c300-7415-82a8-7f1ff1b179c7', 1, '\x93f270a8a0cb7687298118f54614bc9f6f38eb5a8eaba3424e62749f2a960e7c', '\x7b22636f6e766572736174696f6e223a2230316132306332332d633330302d373431352d383261382d376631666631623137396337222c22636c6f636b223a226c6f6e646f6e222c22686f757273223a5b5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c305d2c5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c305d2c5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c305d2c5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c305d2c5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c305d2c5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c332c302c302c302c302c305d2c5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c305d5d2c2264617973223a5b7b22646179223a22323032362d30322d3238222c226669727374223a302c22636f756e74223a337d5d2c2267617073223a5b5d2c22666f756e64223a5b7b22696e64696361746f72223a2261736b735f616765222c22776879223a225a6562726166696e63682061736b7320686f77206f6c6420746865206f746865722069733a20e2809c686f77206f6c642061726520796f75e2809d222c226d65737361676573223a5b305d7d5d2c22666f756e645f6d6f7265223a307d', 52);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-7b11-85b6-5e38b77c8433', 1, '\x47a3f94ae5a8cc9169745fcd4ea94dc489880f86d4984c347498c464982dbb61', '\x7b226964223a2230316132306332332d633330302d376231312d383562362d356533386237376338343333222c227265666572656e6365223a224b32362d3733343037222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b227265706f7274223a225a6562726166696e6368222c2263617365223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 58);
INSERT INTO public.version VALUES ('resolution', '01a20c23-c300-79b1-a89f-ea2cefe077e0', 1, '\xfd9f96bf44f8a0a873fc1735c2da33e34f8f551cfbe67540ce3fabf5578c9eea', '\x7b226964223a2230316132306332332d633330302d373962312d613839662d656132636566653037376530222c227265666572656e6365223a225132362d3738373039222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2261646472657373223a223230332e302e3131332e39222c22706f7274223a6e756c6c2c2274696d65223a22323032362d31312d30335432313a31343a30395a222c22736f75726365223a225a6562726166696e6368222c2272657175657374223a225a6562726166696e6368222c2261736b65645f666f72223a22323032362d31312d30335432313a31343a30395a227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 62);
INSERT INTO public.version VALUES ('release', '01a20c23-c300-76e7-bbd4-97cff25a59f0', 1, '\xc328221645695c13efafe674af63858c71d0fe7186bca7638261fd876668e961', '\x7b226964223a2230316132306332332d633330302d373665372d626264342d393763666632356135396630222c227265666572656e6365223a224632362d3836373832222c227469746c65223a225965617220746f2064617465222c22706572696f64223a7b2266726f6d223a22323032362d30312d3239222c22746f223a22323032362d31312d3234227d2c2266696775726573223a5b7b226b6579223a226368696c6472656e5f7361666567756172646564222c226e616d65223a224368696c6472656e207361666567756172646564222c22756e6974223a2264697374696e6374206368696c6472656e222c22646566696e6974696f6e223a224368696c6472656e20666f722077686f6d206120736166657479206d65617375726520646563696465642062792061206e616d656420706572736f6e2077617320696e20666f726365206f6e206174206c65617374206f6e6520646179206f662074686520706572696f643a206120726566657272616c2074686174206368696c6472656ee280997320736f6369616c20636172652061636365707465642c2061206361736520616c7265616479206f70656e20746f207468656d2077697468206120706c616e206d6164652c20636f6e746163742073746f707065642062792061206261696c20636f6e646974696f6e2c2072656d616e64206f72206f726465722c20746865206368696c64206964656e74696669656420616e64207365656e207769746820612070726f74656374697665206164756c742c206f7220737570706f72742074616b656e2075702e2045616368206368696c6420636f756e7473206f6e63652c20756e64657220746865206669727374206f66207468657365207468617420686f6c64732e2041206368696c642077686f206973206e6f74206964656e746966696564206973206e6f7420636f756e7465642e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b7b226b6579223a226261736973222c227469746c65223a224f6e2077686174206261736973222c22726f7773223a5b7b226b6579223a22726566657272616c5f6163636570746564222c226c6162656c223a22526566657272616c206163636570746564206279206368696c6472656ee280997320736f6369616c2063617265222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22616c72656164795f6f70656e222c226c6162656c223a22416c7265616479206f70656e20746f207468656d2c20616e64206120706c616e206d616465222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22636f6e746163745f73746f70706564222c226c6162656c223a22436f6e746163742073746f707065642062792061206261696c20636f6e646974696f6e2c2072656d616e64206f72206f72646572222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a2270726f746563746976655f6164756c74222c226c6162656c223a224964656e74696669656420616e64207365656e2c207769746820612070726f74656374697665206164756c74222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22737570706f72745f74616b656e5f7570222c226c6162656c223a22537570706f72742074616b656e207570222c2276616c7565223a302c22616c77617973223a747275657d5d2c2274696564223a307d2c7b226b6579223a22726566657272616c222c227469746c65223a22486f77206d616e7920686164206e6f20726566657272616c20746f20736f6369616c20636172652c20616e6420776879222c22726f7773223a5b7b226b6579223a22696e5f615f726566657272616c222c226c6162656c223a224e616d656420696e206120726566657272616c20746f20736f6369616c2063617265222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22616c72656164795f6f70656e222c226c6162656c223a224e6f20726566657272616c3a20736f6369616c206361726520686164207468656d20616c7265616479222c2276616c7565223a302c22616c77617973223a747275657d5d2c2274696564223a327d5d7d2c7b226b6579223a2270656f706c655f6172726573746564222c226e616d65223a2250656f706c65206172726573746564222c22756e6974223a2264697374696e63742070656f706c65222c22646566696e6974696f6e223a2250656f706c65206172726573746564206f6e206120646179206f662074686520706572696f642c2061742061207365617263682077617272616e74206f72206f74686572776973652e20536f6d65626f64792077686f2077617320617272657374656420747769636520636f756e7473206f6e63652e222c2276657273696f6e223a312c2276616c7565223a322c22627265616b646f776e73223a5b5d7d2c7b226b6579223a2270656f706c655f696e7465727669657765645f766f6c756e746172696c79222c226e616d65223a2250656f706c652073706f6b656e20746f20766f6c756e746172696c79222c22756e6974223a2264697374696e63742070656f706c65222c22646566696e6974696f6e223a2250656f706c6520696e74657276696577656420756e6465722063617574696f6e206279206170706f696e746d656e742c20776974686f7574206172726573742c206f6e206120646179206f662074686520706572696f642e20536f6d65626f64792077686f2077617320616c736f20617272657374656420636f756e747320696e20626f746820666967757265732e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b5d7d2c7b226b6579223a2277617272616e74735f6578656375746564222c226e616d65223a225365617263682077617272616e7473206578656375746564222c22756e6974223a2277617272616e7473222c22646566696e6974696f6e223a225365617263682077617272616e7473206578656375746564206f6e206120646179206f662074686520706572696f642c2077686574686572206f72206e6f7420616e79626f647920776173206172726573746564207468656e2e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b5d7d2c7b226b6579223a22736f6369616c5f636172655f726566657272616c73222c226e616d65223a22526566657272616c7320746f20736f6369616c207365727669636573222c22756e6974223a22726566657272616c73222c22646566696e6974696f6e223a22526566657272616c732073656e7420746f206368696c6472656ee280997320736f6369616c2063617265206f6e206120646179206f662074686520706572696f643a206f6e6520666f7220656163682066616d696c792c20636f756e63696c20616e64206f63636173696f6e2c20686f7765766572206d616e79206368696c6472656e206974206e616d657320616e642077686174657665722074686520636f756e63696c20616e7377657265642e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b5d7d2c7b226b6579223a2270656f706c655f747261696e6564222c226e616d65223a224368696c6472656e20616e6420706172656e747320747261696e6564222c22756e6974223a22617474656e64616e636573222c22646566696e6974696f6e223a22417474656e64616e636573206f6620707570696c7320616e64206f6620706172656e74732061742073657373696f6e732061626f75742073746179696e672073616665206f6e6c696e65206f6e206120646179206f662074686520706572696f642e20536f6d65626f64792077686f2063616d6520746f2074776f2073657373696f6e7320636f756e74732074776963652e20537461666620617265206e6f7420636f756e7465642e222c2276657273696f6e223a312c2276616c7565223a302c22627265616b646f776e73223a5b7b226b6579223a2261756469656e6365222c227469746c65223a2257686f2063616d65222c22726f7773223a5b7b226b6579223a22707570696c73222c226c6162656c223a22507570696c73222c2276616c7565223a302c22616c77617973223a747275657d2c7b226b6579223a22706172656e7473222c226c6162656c223a22506172656e7473222c2276616c7565223a302c22616c77617973223a747275657d5d2c2274696564223a307d5d7d5d2c226e756d626572223a36352c226d6164655f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226d6164655f6174223a313739353530303030303030303030302c22617070726f766564223a6e756c6c2c2277697468647261776e223a6e756c6c7d', 66);
INSERT INTO public.version VALUES ('operation', '01a20c23-c300-71b0-aa77-c1e88919d590', 2, '\x29f6f1d41f341f4f556adf136ee4f3e533a275d6b0828398ca6cfdbb61570892', '\x7b226964223a2230316132306332332d633330302d373162302d616137372d633165383839313964353930222c227265666572656e6365223a224f32362d3335323939222c22696e7665737469676174696f6e223a6e756c6c2c226f70656e696e67223a7b226e616d65223a224865726f6e222c22646179223a22323032362d31312d3234222c226c656164223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226272696566696e67223a2230353a30302c2074686520747261696e696e6720726f6f6d222c2261696d223a22227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22636173655f6a6f696e6564222c2263617365223a2230316132306332332d633330302d373462352d393536612d663464323938663837303339222c227465616d223a225465616d2031222c22737472696b65223a22227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 70);
INSERT INTO public.version VALUES ('conversation', '01a20c23-c300-7415-82a8-7f1ff1b179c7', 2, '\xabad6568cdac51d97d886071fa84dc3af72beb4b8c07b56c3787f8f933b47aee', '\x7b226964223a2230316132306332332d633330302d373431352d383261382d376631666631623137396337222c227265666572656e6365223a224b32362d3631323332222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c226d61726b223a225a6562726166696e6368222c226d6164655f6279223a225a6562726166696e6368222c2273616964223a7b226578706f7274223a7b226e616d65223a225a6562726166696e63682e747874222c22646967657374223a2263313838643933633834663662303430393266376434643931663366663139613630643434346265363135323833656364333534613234306530306261653134222c22666f726d6174223a227768617473617070222c227a6f6e65223a224575726f70652f4c6f6e646f6e222c226e6f745f72656164223a302c226e6f745f726561645f6669727374223a5b5d7d2c2266696c6573223a5b7b2270617468223a225a6562726166696e63682e747874222c22736861323536223a2263313838643933633834663662303430393266376434643931663366663139613630643434346265363135323833656364333534613234306530306261653134222c226279746573223a3132317d5d2c2265787465726e616c223a225a6562726166696e63682e747874222c226e616d65223a225a6562726166696e6368222c22636f756e7473223a7b22656e7472696573223a332c226d65737361676573223a332c2273797374656d223a302c2263616c6c73223a302c226f7468657273223a302c22656469746564223a302c2264656c65746564223a302c226174746163686d656e7473223a302c227a6f6e6573223a7b22737461746564223a302c22617373756d6564223a332c22756e6b6e6f776e223a302c22756e74696d6564223a307d7d2c227369646573223a5b7b226e616d65223a2253616d222c226b6e6f776e5f6279223a22222c226d65737361676573223a322c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c322c302c302c302c302c305d7d2c7b226e616d65223a225a6562726166696e6368222c226b6e6f776e5f6279223a22222c226d65737361676573223a312c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c312c302c302c302c302c305d7d5d2c226d6f72655f7369646573223a302c2273696c656e74223a5b5d2c226669727374223a313737323330313636303030303030302c226c617374223a313737323330313738303030303030302c22696e64696361746f7273223a5b5b2261736b735f616765222c315d5d2c22696e64696361746f72735f76657273696f6e223a2231222c2273696768746564223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a2261727269766564222c22736865657473223a317d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a6e756c6c7d', 53);
INSERT INTO public.version VALUES ('prosecution', '01a20c23-c300-79f9-aaea-1469404d4a51', 1, '\xdcfd6296bf31813e2f261b34349429af1f59e348b8d3fb7d11df89d1599b6c74', '\x7b226964223a2230316132306332332d633330302d373966392d616165612d313436393430346434613531222c227265666572656e6365223a225032362d3132363730222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c226f6666656e636573223a225a6562726166696e6368222c226561726c69657374223a6e756c6c2c22626f726e223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 57);
INSERT INTO public.version VALUES ('disclosure', '01a20c23-c300-73fc-90c9-452113554c1a', 1, '\xf8bb35484ed944ffdfe2b20cb30d007cbf6ac440286744a049334dd43c8e08cf', '\x7b226964223a2230316132306332332d633330302d373366632d393063392d343532313133353534633161222c227265666572656e6365223a225532362d3631343035222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22617070726f616368223a225a6562726166696e6368222c22697373756573223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 61);
INSERT INTO public.version VALUES ('scope', '01a20c23-c300-749d-b6bf-f492c90b432f', 1, '\x1f39da884bcdb6b6287f4b610f5784c2971c55bf880b509f2ca5b2a24c178405', '\x7b226964223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266222c22636c6f73757265223a2273696c656e74222c226d656d62657273223a5b2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2230316132306332332d633330302d376337662d626639632d663634633664333532396631225d2c22726561736f6e223a226120726561736f6e222c2273696e6365223a313739353530303030303030303030307d', 65);
INSERT INTO public.version VALUES ('note', '01a20c23-c300-755f-a96e-c64c6744d2be', 2, '\x465eed1536bd1460d3b0ac50a0b936c4491045ee77f1a881ff45a88b6c2ec320', '\x7b226964223a2230316132306332332d633330302d373535662d613936652d633634633637343464326265222c227265666572656e6365223a224d32362d3331343635222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b22776f726473223a225a6562726166696e6368222c22666f725f77686f6d223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2262795f646179223a6e756c6c2c226e616d6573223a5b5d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('disclosure', '01a20c23-c300-73fc-90c9-452113554c1a', 2, '\xc95fccd03e95edaf219101bbba5737aff478c29786cf5487b4f8ec1449793b99', '\x7b226964223a2230316132306332332d633330302d373366632d393063392d343532313133353534633161222c227265666572656e6365223a225532362d3631343035222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22617070726f616368223a225a6562726166696e6368222c22697373756573223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('document', '01a20c23-c300-7bf7-b9a8-e8f9153bb469', 2, '\x0a70842a59aba7261091e0c29a29cec61dc0930373111472d4d5fc5e0b110d2f', '\x7b226964223a2230316132306332332d633330302d376266372d623961382d653866393135336262343639222c227265666572656e6365223a224232362d3539313535222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2277686174223a225a6562726166696e6368222c226461746564223a6e756c6c2c2266726f6d223a225a6562726166696e6368222c226b657074223a225a6562726166696e6368222c22736f7274223a22506c61696e2074657874222c22646967657374223a2230303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030222c226279746573223a31322c227069637475726573223a302c2266696c6573223a302c2274657874223a225a6562726166696e6368222c2273686f7274656e6564223a66616c73657d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('resolution', '01a20c23-c300-79b1-a89f-ea2cefe077e0', 2, '\xf126d6d0d9f03140f2e0fc648bc58ac8472c5c1b3a9d3c8ce5aa6a00be6d5a70', '\x7b226964223a2230316132306332332d633330302d373962312d613839662d656132636566653037376530222c227265666572656e6365223a225132362d3738373039222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2261646472657373223a223230332e302e3131332e39222c22706f7274223a6e756c6c2c2274696d65223a22323032362d31312d30335432313a31343a30395a222c22736f75726365223a225a6562726166696e6368222c2272657175657374223a225a6562726166696e6368222c2261736b65645f666f72223a22323032362d31312d30335432313a31343a30395a227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('callout', '01a20c23-c300-7b11-85b6-5e38b77c8433', 3, '\x28a5198979fb082800da2618ddee1a219d410789e33075994fa128ebfd17448a', '\x7b226964223a2230316132306332332d633330302d376231312d383562362d356533386237376338343333222c227265666572656e6365223a224b32362d3733343037222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b227265706f7274223a225a6562726166696e6368222c2263617365223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a226368696c64222c2277686f223a225a6562726166696e6368222c22706c616365223a225a6562726166696e6368222c226368696c64223a2230316132306332332d633330302d376136312d383838622d646433316361323866653435227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('package', '01a20c23-c300-72e6-8177-848cda4abca1', 2, '\x1c344b947ef78efe8c8b6036e17e0dc4f1f370cc790326b06d677f8017629a1e', '\x7b226964223a2230316132306332332d633330302d373265362d383137372d383438636461346162636131222c227265666572656e6365223a225832362d3436323530222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c226d61726b223a225a6562726166696e6368222c226d6164655f6279223a225a6562726166696e6368222c2273616964223a7b22646967657374223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c226b6579223a22222c226b65795f6b6e6f776e223a747275652c227365616c6564223a66616c73652c2270726f6772616d223a22222c22626567616e223a6e756c6c2c22656e646564223a6e756c6c2c22726561645f6f6e6c79223a66616c73652c22726164697573223a302c226465707468223a302c22766964656f73223a6e756c6c2c226c69737473223a5b5d2c2266696c6573223a302c22696e5f636f6e7461696e657273223a302c226279746573223a302c2264656c65746564223a302c226c696e6b73223a302c227374696c6c223a302c226d6f76696e67223a302c226b6e6f776e5f676f6f64223a302c226d617463686564223a302c2267726f757073223a6e756c6c2c2267726f75706564223a302c226e6f745f6578616d696e6564223a312c226e6f745f6578616d696e65645f6279223a5b5b22766964656f222c315d5d2c2262795f6c697374223a5b7b226c697374223a225a6562726166696e6368222c2263617465676f7279223a2241222c227374696c6c223a302c226d6f76696e67223a302c226f74686572223a302c2264656c65746564223a302c22646966666572656e74223a302c22616c696b65223a307d5d2c226e616d6564223a7b22646966666572656e74223a302c2264696765737473223a22227d2c226f7468657273223a7b22646966666572656e74223a302c2264696765737473223a22227d2c226e616d65645f66696c6573223a5b5d2c226d6574223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('retention', '01a20c23-c300-7dde-9359-44805b93b1c9', 2, '\x361bd5f8381e0ccf60d062897a03623fe066be2fbb254d9ee225dc29a1a3bd7c', '\x7b226964223a2230316132306332332d633330302d376464652d393335392d343438303562393362316339222c227265666572656e6365223a225632362d3132333230222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2263617365223a225a6562726166696e6368222c2267726f7570223a22756e6465746563746564222c22636c6f736564223a22323032362d31312d3234222c226361726566756c223a226e6f227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('document', '01a20c23-c300-7bf7-b9a8-e8f9153bb469', 1, '\x2c52ece5a5d485ec8dd66aa01dff3b334c040fc17c6fc8e89195c8c1373347de', '\x7b226964223a2230316132306332332d633330302d376266372d623961382d653866393135336262343639222c227265666572656e6365223a224232362d3539313535222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2277686174223a225a6562726166696e6368222c226461746564223a6e756c6c2c2266726f6d223a225a6562726166696e6368222c226b657074223a225a6562726166696e6368222c22736f7274223a22506c61696e2074657874222c22646967657374223a2230303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030222c226279746573223a31322c227069637475726573223a302c2266696c6573223a302c2274657874223a225a6562726166696e6368222c2273686f7274656e6564223a66616c73657d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 63);
INSERT INTO public.version VALUES ('session', '01a20c23-c300-7868-a52b-48a9ee9e1691', 1, '\x83e5e74c81342ad38a40fb0d622804829c196e10401c0bb1ccebbdd549ea709d', '\x7b226964223a2230316132306332332d633330302d373836382d613532622d343861396565396531363931222c227265666572656e6365223a225432362d3631343230222c22696e7665737469676174696f6e223a6e756c6c2c226f70656e696e67223a7b22646179223a22323032362d31312d3234222c227363686f6f6c223a6e756c6c2c22706c616365223a224d61727368204c616e652068616c6c222c2261756469656e6365223a22706172656e7473222c22666f726d6174223a226576656e696e67222c226b65795f7374616765223a226d69786564222c22617474656e64616e636573223a32342c227265736f75726365223a22546f676574686572206f6e6c696e652c2032303236222c226172656173223a5b22636f6e74616374225d2c226d696e75746573223a36302c226c6561645f70726573656e74223a22796573222c22646973636c6f7375726573223a307d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 67);
INSERT INTO public.version VALUES ('share', '01a20c23-c300-77c0-8301-93d65cf79170', 1, '\x71bdc2b1580653c0de80c3260835fafdf6507c7b5de52fd9940eed8fc8eef862', '\x7b226964223a2230316132306332332d633330302d373763302d383330312d393364363563663739313730222c227265666572656e6365223a224832362d3631383631222c22696e7665737469676174696f6e223a6e756c6c2c226f70656e696e67223a7b226368696c64223a226120626f79206f662037222c2264616e676572223a22686520697320746f206265206d6574206174207468652067617465222c22746f6c64223a2274686520686561642074656163686572222c226f7267616e69736174696f6e223a224269726368204c616e65205363686f6f6c222c2274656c6570686f6e65223a22303136333220393630313233222c22686f77223a2274656c6570686f6e65222c22736861726564223a226c6574206e6f626f64792062757420686973206d6f746865722074616b652068696d20686f6d65222c226365727461696e223a22796573222c2261626f7574223a224932362d3939393939227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 71);
INSERT INTO public.version VALUES ('conversation', '01a20c23-c300-7415-82a8-7f1ff1b179c7', 5, '\x67b861951dd992051b1ed8c90607a60d3eaa36d2da50ccbaca42833b52d07135', '\x7b226964223a2230316132306332332d633330302d373431352d383261382d376631666631623137396337222c227265666572656e6365223a224b32362d3631323332222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2265786869626974223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c226d61726b223a225a6562726166696e6368222c226d6164655f6279223a225a6562726166696e6368222c2273616964223a7b226578706f7274223a7b226e616d65223a225a6562726166696e63682e747874222c22646967657374223a2263313838643933633834663662303430393266376434643931663366663139613630643434346265363135323833656364333534613234306530306261653134222c22666f726d6174223a227768617473617070222c227a6f6e65223a224575726f70652f4c6f6e646f6e222c226e6f745f72656164223a302c226e6f745f726561645f6669727374223a5b5d7d2c2266696c6573223a5b7b2270617468223a225a6562726166696e63682e747874222c22736861323536223a2263313838643933633834663662303430393266376434643931663366663139613630643434346265363135323833656364333534613234306530306261653134222c226279746573223a3132317d5d2c2265787465726e616c223a225a6562726166696e63682e747874222c226e616d65223a225a6562726166696e6368222c22636f756e7473223a7b22656e7472696573223a332c226d65737361676573223a332c2273797374656d223a302c2263616c6c73223a302c226f7468657273223a302c22656469746564223a302c2264656c65746564223a302c226174746163686d656e7473223a302c227a6f6e6573223a7b22737461746564223a302c22617373756d6564223a332c22756e6b6e6f776e223a302c22756e74696d6564223a307d7d2c227369646573223a5b7b226e616d65223a2253616d222c226b6e6f776e5f6279223a22222c226d65737361676573223a322c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c322c302c302c302c302c305d7d2c7b226e616d65223a225a6562726166696e6368222c226b6e6f776e5f6279223a22222c226d65737361676573223a312c2264656c65746564223a302c22656469746564223a302c226174746163686d656e7473223a302c22686f757273223a5b302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c302c312c302c302c302c302c305d7d5d2c226d6f72655f7369646573223a302c2273696c656e74223a5b5d2c226669727374223a313737323330313636303030303030302c226c617374223a313737323330313738303030303030302c22696e64696361746f7273223a5b5b2261736b735f616765222c315d5d2c22696e64696361746f72735f76657273696f6e223a2231222c2273696768746564223a5b5d7d7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a2261727269766564222c22736865657473223a317d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226d61726b6564222c226d65737361676573223a2231222c2272656c6576616e6365223a2272656c6576616e74222c22776879223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226578706f72746564222c226d61726b223a225a6562726166696e6368222c226d65737361676573223a2231222c226c6566745f6f7574223a322c22646967657374223a2232363735393463306338663662326131613837356132386238613863613333326530613464373536313530326664656432666466326338636539323565323338222c227363686564756c65223a2230653030363633316363333832656164323534646234303964343938323533353731616437636339396663336235613062643238666135613039323336663835227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a342c2273747275636b223a6e756c6c7d5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('exhibit', '01a20c23-c300-7398-9700-f4060e7358d9', 4, '\xb810620c57b1776b12d864d9e5b0a8c12c2d38c4601ae912dd31159e79a05ee0', '\x7b226964223a2230316132306332332d633330302d373339382d393730302d663430363065373335386439222c227265666572656e6365223a224532362d3636323038222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b226d61726b223a225a6562726166696e6368222c226b696e64223a2270686f6e65222c2277686174223a225a6562726166696e6368222c22666f756e64223a225a6562726166696e6368222c227365616c223a225a6562726166696e6368222c2277617272616e74223a2230316132306332332d633330302d373561612d623161302d396135376664303762323838222c226f776e6572223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a227061636b6167655f74616b656e222c227061636b616765223a2230316132306332332d633330302d373265362d383137372d383438636461346162636131227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226578706f72745f74616b656e222c226578706f7274223a225a6562726166696e63682e747874222c22646967657374223a2263313838643933633834663662303430393266376434643931663366663139613630643434346265363135323833656364333534613234306530306261653134222c22636f6e766572736174696f6e73223a312c226d65737361676573223a337d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('prosecution', '01a20c23-c300-79f9-aaea-1469404d4a51', 2, '\x2d3623cd3e2b0e960cb7786d1e6d0012a9c67074e39b706d34f3f4e156e7fe82', '\x7b226964223a2230316132306332332d633330302d373966392d616165612d313436393430346434613531222c227265666572656e6365223a225032362d3132363730222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c226f6666656e636573223a225a6562726166696e6368222c226561726c69657374223a6e756c6c2c22626f726e223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('custody', '01a20c23-c300-7a4c-aacb-9dee50cd1f30', 2, '\x4d62bad9470acda0dfe14362189df110b529d260571429db66df55472add051d', '\x7b226964223a2230316132306332332d633330302d376134632d616163622d396465653530636431663330222c227265666572656e6365223a224132362d3736313939222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c226b696e64223a22617272657374222c22686f77223a2261745f77617272616e74222c2277617272616e74223a2230316132306332332d633330302d373561612d623161302d396135376664303762323838222c22706c616365223a225a6562726166696e6368222c226f6666656e636573223a225a6562726166696e6368222c227768795f766f6c756e74617279223a22222c22626f726e223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('warrant', '01a20c23-c300-75aa-b1a0-9a57fd07b288', 2, '\x9f850c0a102ec7238b3cc47578c1d2848e72e877b8463ae9ab98e8a78b0e6d38', '\x7b226964223a2230316132306332332d633330302d373561612d623161302d396135376664303762323838222c227265666572656e6365223a225732362d3030343530222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c227072656d69736573223a225a6562726166696e6368222c22706f776572223a2270636137385f7334222c2267726f756e6473223a225a6562726166696e6368222c22616464726573735f636865636b6564223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('designated_officer_referral', '01a20c23-c300-7446-9a89-92b2e0f457ff', 2, '\x18f320dc5ed7d31bf71484de61d559bc79c9d412f4fc481d9f4954ff8ced362f', '\x7b226964223a2230316132306332332d633330302d373434362d396138392d393262326530663435376666222c227265666572656e6365223a224c32362d3736383436222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2273757370656374223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c22776f726b706c616365223a225a6562726166696e6368222c22636f756e63696c223a22627261636b7761746572227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('strategy_discussion', '01a20c23-c300-70a6-8c0c-f986561e00a1', 2, '\x9b14904e09bd34a450a28b76e608d3bc8a2b7c4f6d711dc7da22b0bd90862668', '\x7b226964223a2230316132306332332d633330302d373061362d386330632d663938363536316530306131222c227265666572656e6365223a224432362d3839383130222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b226368696c6472656e223a5b2230316132306332332d633330302d376136312d383838622d646433316361323866653435225d2c22636f756e63696c223a22627261636b7761746572222c2261736b6564223a225a6562726166696e6368222c22726561736f6e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('social_care_referral', '01a20c23-c300-77e6-8602-791c2b1791e7', 2, '\x85ba14785a54391ed09f28a7f3f4a2ad8887dab28743ba432dbc5cea8d74abb5', '\x7b226964223a2230316132306332332d633330302d373765362d383630322d373931633262313739316537222c227265666572656e6365223a225332362d3536373632222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b2266616d696c79223a225a6562726166696e6368222c22636f756e63696c223a22627261636b7761746572222c227465616d223a2266726f6e745f646f6f72222c226368696c6472656e223a5b2230316132306332332d633330302d376136312d383838622d646433316361323866653435225d2c22636f6e6365726e223a225a6562726166696e6368222c22636f6e74616374223a226e6f222c226e6f745f6265666f7265223a6e756c6c2c22636f6e746163745f6279223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('child', '01a20c23-c300-7a61-888b-dd31ca28fe45', 2, '\x584aa16a71b60e76066c403434c99fe70f3003bcdccbc578ebdfb88aed90633d', '\x7b226964223a2230316132306332332d633330302d376136312d383838622d646433316361323866653435222c227265666572656e6365223a224332362d3530353837222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b22706572736f6e223a2230316132306332332d633330302d376135642d623166352d376531666236306437643830222c2263616c6c6564223a22572e5a2e2c2037222c22626f726e223a22323031392d30352d3031222c226c697665735f776974685f73757370656374223a22796573222c22686f775f6c696e6b6564223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7869-b21e-e8fb9f26dd6e', 2, '\x32b27654a0d0b056c3fbf370deaf670fedf02ee81a0e4b95b504300379b19e55', '\x7b226964223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c227265666572656e6365223a224e32362d3933333634222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a225a6562726166696e6368222c22626f726e223a6e756c6c2c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2273757370656374222c2261646472657373223a2233205a6562726166696e6368204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('person', '01a20c23-c300-7a5d-b1f5-7e1fb60d7d80', 2, '\xa82e9412a90501cc5955f4b3b3b8e9f0f83a23e20790ebff45651600f37dce94', '\x7b226964223a2230316132306332332d633330302d376135642d623166352d376531666236306437643830222c227265666572656e6365223a224e32362d3039343735222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b22676976656e223a225772656e222c227375726e616d65223a225a6562726166696e6368222c22626f726e223a22323031392d30352d3031222c2261626f75745f616765223a6e756c6c2c2263617465676f7279223a2276696374696d222c2261646472657373223a2233205a6562726166696e6368204c616e65222c22706f7374636f6465223a2254563120345158222c226574686e69636974795f746f6c64223a226e6f745f61736b6564222c226574686e6963697479223a22222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('investigation', '01a20c23-c300-766b-9a92-f0d0d6959d0f', 5, '\xb89be0fb164a5906193e0200054717ebf37fae8bfa23ce1aacc9106e4dd4c4d0', '\x7b226964223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c227265666572656e6365223a224932362d3836333930222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c226f70656e696e67223a7b226f7065726174696f6e223a225a6562726166696e6368222c226b696e64223a22696d6167655f73757370656374222c226f666669636572223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2273757065727669736f72223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c22726561736f6e223a225a6562726166696e6368222c22726566657272616c73223a5b2230316132306332332d633330302d376135352d613438302d333135663539333932623835225d2c2262616e64223a6e756c6c2c227265636569766564223a6e756c6c7d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b7b2273746570223a7b2273746570223a22706572736f6e5f6164646564222c22706572736f6e223a2230316132306332332d633330302d373836392d623231652d653866623966323664643665222c2270617274223a2273757370656374222c22686f775f6b6e6f776e223a225a6562726166696e6368227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a322c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a226368696c645f6c696e6b6564222c226368696c64223a2230316132306332332d633330302d376136312d383838622d646433316361323866653435222c226c697665735f776974685f73757370656374223a22796573227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a332c2273747275636b223a6e756c6c7d2c7b2273746570223a7b2273746570223a22656e666f72636564222c226279223a22617272657374227d2c226d616465223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c2276657273696f6e223a342c2273747275636b223a6e756c6c7d5d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('referral', '01a20c23-c300-7a55-a480-315f59392b85', 4, '\x5eb99bb52f422d426e8be388fc63e111f26633362017f5adc0dcbd68eb81c479', '\x7b226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835222c227265666572656e6365223a225232362d3238323135222c22736f75726365223a227363686f6f6c5f6d616e6461746f72795f7265706f7274222c2273656e646572223a225a6562726166696e6368222c2273656e6465725f7265666572656e6365223a6e756c6c2c227265636569766564223a313739353530303030303030303030302c227265636f72646564223a313739353530303030303030303030302c227265636f726465645f6279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c2264616e676572223a7b22616e73776572223a22796573222c22646f6e65223a22222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c22636f6e6365726e223a22636f6d6d756e69636174696f6e222c226163636f756e74223a7b2272656164696e67223a225a6562726166696e6368227d2c226368696c64223a226e6f745f6b6e6f776e222c226368696c645f6b6e6f776e223a225a6562726166696e6368222c22706c6174666f726d223a225a6562726166696e6368222c226964656e74696669657273223a5b7b226b696e64223a22656d61696c222c227175616c6966696572223a22222c227265636569766564223a7b2272656164696e67223a226865726f6e406578616d706c652e6f7267227d2c226e6f726d616c223a226865726f6e406578616d706c652e6f7267227d2c7b226b696e64223a22757365726e616d65222c227175616c6966696572223a225a6562726166696e6368222c227265636569766564223a7b2272656164696e67223a225a6562726166696e6368227d2c226e6f726d616c223a227a6562726166696e63687c7a6562726166696e6368227d5d2c2266697273745f6c6f6f6b223a6e756c6c2c227269736b223a7b226173736573736d656e74223a2230316132306332332d633330302d373766362d616561632d383465646137636639383362222c226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c2262616e64223a226d656469756d222c2277616974735f666f725f7365636f6e64223a747275652c226368696c645f61745f686f6d65223a66616c73652c22647565223a313739353538363430303030303030307d2c2261737369676e65645f746f223a6e756c6c2c226465636973696f6e223a7b226b696e64223a226f70656e6564222c22696e7665737469676174696f6e223a2230316132306332332d633330302d373636622d396139322d663064306436393539643066222c2261636365707465645f6279223a22222c22726561736f6e223a225a6562726166696e6368222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030307d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('risk_assessment', '01a20c23-c300-77f6-aeac-84eda7cf983b', 2, '\x0699ad2bf1eb6fdcd2f5f762fa17b8d9b04f482dd5a1b99cbf01e6a22453623c', '\x7b226964223a2230316132306332332d633330302d373766362d616561632d383465646137636639383362222c22726566657272616c223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835222c226d6f64656c223a22686f757365686f6c64222c226d6f64656c5f76657273696f6e223a22302e31222c22656e71756972696573223a5b5d2c22616e7377657273223a7b7d2c226576616c756174696f6e223a7b226c6f77657374223a226c6f77222c2268696768657374223a22766572795f68696768222c22646563696465735f6c6f77657374223a6e756c6c2c22646563696465735f68696768657374223a5b22485631222c225369676e73206f6620636f6e74616374206162757365206e6f772c206f66206e6577206d6174657269616c2c206f72206f662061206d656574696e67225d2c226368696c645f61745f686f6d65223a66616c73652c226368696c645f6d61795f62655f61745f686f6d65223a747275652c226d6f766573223a5b7b227175657374696f6e223a22636f6e746163745f6e6f77222c2269665f796573223a22766572795f68696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a226368696c645f6c697665735f7468657265222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f686973746f7279222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f72656769737465726564222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f7472757374222c2269665f796573223a2268696768222c2269665f6e6f223a22766572795f68696768227d2c7b227175657374696f6e223a22616e796f6e655f636f6e6365726e222c2269665f796573223a226d656469756d222c2269665f6e6f223a22766572795f68696768227d5d7d2c22736574223a6e756c6c2c227365636f6e64223a6e756c6c2c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226174223a313739353530303030303030303030302c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266227d', 65);
INSERT INTO public.version VALUES ('match_notice', '01a20c23-c300-70da-90ab-61eefd793ebe', 2, '\xba80b1612054a7fc603a4d0922e801f5e2aca378b35ee2faa38233883c9fac92', '\x7b226964223a2230316132306332332d633330302d373064612d393061622d363165656664373933656265222c226b696e64223a22656d61696c222c226e6f726d616c223a226865726f6e406578616d706c652e6f7267222c226f6e65223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835227d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266222c22616e7377657273223a302c227374617465223a2277616974696e67227d2c226f74686572223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376163632d386663382d313133626436356332356565227d2c2273636f7065223a6e756c6c2c22616e7377657273223a302c227374617465223a2277616974696e67227d2c22726169736564223a313739353530303030303030303030307d', 65);
INSERT INTO public.version VALUES ('match_notice', '01a20c23-c300-7cfe-9f85-388e60f48d96', 2, '\x25d3c73c56a1ffbd9d6ebb9bc425d239ea4d46056e1c32822e028029d3e03dd1', '\x7b226964223a2230316132306332332d633330302d376366652d396638352d333838653630663438643936222c226b696e64223a22656d61696c222c226e6f726d616c223a226865726f6e406578616d706c652e6f7267222c226f6e65223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d373931612d623362652d386433653064333238303636227d2c2273636f7065223a6e756c6c2c22616e7377657273223a302c227374617465223a2277616974696e67227d2c226f74686572223a7b227265636f7264223a7b226b696e64223a22726566657272616c222c226964223a2230316132306332332d633330302d376135352d613438302d333135663539333932623835227d2c2273636f7065223a2230316132306332332d633330302d373439642d623662662d663439326339306234333266222c22616e7377657273223a302c227374617465223a2277616974696e67227d2c22726169736564223a313739353530303030303030303030307d', 65);
INSERT INTO public.version VALUES ('operation', '01a20c23-c300-71b0-aa77-c1e88919d590', 1, '\xc9fc0e0c4bee65077b7dae956dc8b4b215a265c68dead6d685b5aebb7476b230', '\x7b226964223a2230316132306332332d633330302d373162302d616137372d633165383839313964353930222c227265666572656e6365223a224f32362d3335323939222c22696e7665737469676174696f6e223a6e756c6c2c226f70656e696e67223a7b226e616d65223a224865726f6e222c22646179223a22323032362d31312d3234222c226c656164223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838222c226272696566696e67223a2230353a30302c2074686520747261696e696e6720726f6f6d222c2261696d223a22227d2c226f70656e6564223a7b2268617070656e6564223a313739353530303030303030303030302c226174223a313739353530303030303030303030302c22646f6e655f6279223a2250432068656164222c226279223a2230316132306332332d633330302d373232632d623865392d613665326132306531353838227d2c226576656e7473223a5b5d2c2273636f7065223a6e756c6c7d', 69);


--
-- Data for Name: warrant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.warrant VALUES ('01a20c23-c300-7665-98a2-debbd6a28868', 'W26-01796', 'open', '01a20c23-c300-74b5-956a-f4d298f87039', '01a20c23-c300-7f63-a1c6-484625b09172', 'drafted', 1795500000000000, NULL, 1);
INSERT INTO public.warrant VALUES ('01a20c23-c300-75aa-b1a0-9a57fd07b288', 'W26-00450', 'Zebrafinch', '01a20c23-c300-766b-9a92-f0d0d6959d0f', '01a20c23-c300-7869-b21e-e8fb9f26dd6e', 'drafted', 1795500000000000, '01a20c23-c300-749d-b6bf-f492c90b432f', 2);


--
-- Data for Name: web_session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.web_session VALUES ('\x11f346382afd7193b1e37819b3bf203fb0f35c65c646da744972d33da153a9f1', '01a20c23-c300-722c-b8e9-a6e2a20e1588', 1, 1795500000000000, 1795500000000000);
INSERT INTO public.web_session VALUES ('\x5f49e1e64d0e6be68a70b5630c4ed749cfa342143a16c4437c77e7185292b5d7', '01a20c23-c300-7c7f-bf9c-f64c6d3529f1', 1, 1795500000000000, 1795500000000000);


--
-- Data for Name: welfare_file; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.welfare_file VALUES ('01a20c23-c300-722c-b8e9-a6e2a20e1588', NULL, NULL, 1);


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
-- Name: conversation_fold conversation_fold_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation_fold
    ADD CONSTRAINT conversation_fold_pkey PRIMARY KEY (id);


--
-- Name: conversation conversation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation
    ADD CONSTRAINT conversation_pkey PRIMARY KEY (id);


--
-- Name: conversation_reading conversation_reading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation_reading
    ADD CONSTRAINT conversation_reading_pkey PRIMARY KEY (id);


--
-- Name: conversation conversation_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation
    ADD CONSTRAINT conversation_reference_key UNIQUE (reference);


--
-- Name: conversation_sheet conversation_sheet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation_sheet
    ADD CONSTRAINT conversation_sheet_pkey PRIMARY KEY (id);


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
-- Name: message message_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message
    ADD CONSTRAINT message_pkey PRIMARY KEY (sheet, number);


--
-- Name: message_word message_word_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_word
    ADD CONSTRAINT message_word_pkey PRIMARY KEY (sheet, word);


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
-- Name: conversation_by_exhibit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX conversation_by_exhibit ON public.conversation USING btree (exhibit);


--
-- Name: conversation_by_export; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX conversation_by_export ON public.conversation USING btree (export);


--
-- Name: conversation_by_investigation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX conversation_by_investigation ON public.conversation USING btree (investigation);


--
-- Name: conversation_by_opened; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX conversation_by_opened ON public.conversation USING btree (opened, id);


--
-- Name: conversation_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX conversation_by_state ON public.conversation USING btree (state, opened, id);


--
-- Name: conversation_reading_by_reader; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX conversation_reading_by_reader ON public.conversation_reading USING btree (conversation, reader);


--
-- Name: conversation_sheet_by_first; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX conversation_sheet_by_first ON public.conversation_sheet USING btree (conversation, first);


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
-- Name: conversation conversation_exhibit_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation
    ADD CONSTRAINT conversation_exhibit_fkey FOREIGN KEY (exhibit) REFERENCES public.exhibit(id);


--
-- Name: conversation_fold conversation_fold_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation_fold
    ADD CONSTRAINT conversation_fold_id_fkey FOREIGN KEY (id) REFERENCES public.conversation(id);


--
-- Name: conversation conversation_investigation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation
    ADD CONSTRAINT conversation_investigation_fkey FOREIGN KEY (investigation) REFERENCES public.investigation(id);


--
-- Name: conversation conversation_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation
    ADD CONSTRAINT conversation_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);


--
-- Name: conversation_reading conversation_reading_conversation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation_reading
    ADD CONSTRAINT conversation_reading_conversation_fkey FOREIGN KEY (conversation) REFERENCES public.conversation(id);


--
-- Name: conversation conversation_scope_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation
    ADD CONSTRAINT conversation_scope_fkey FOREIGN KEY (scope) REFERENCES public.scope(id);


--
-- Name: conversation_sheet conversation_sheet_conversation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.conversation_sheet
    ADD CONSTRAINT conversation_sheet_conversation_fkey FOREIGN KEY (conversation) REFERENCES public.conversation(id);


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


