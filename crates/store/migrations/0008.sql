-- Conversations: who wrote to whom, out of exports of platforms. `export` is the digest of the file that was taken.
CREATE TABLE conversation (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    exhibit {uuid} NOT NULL REFERENCES exhibit (id),
    export text NOT NULL,
    format text NOT NULL,
    external text NOT NULL,
    messages {int} NOT NULL,
    indicators {int} NOT NULL,
    first {int},
    last {int},
    version {int} NOT NULL
) {strict};
CREATE INDEX conversation_by_opened ON conversation (opened, id);
CREATE INDEX conversation_by_state ON conversation (state, opened, id);
CREATE INDEX conversation_by_investigation ON conversation (investigation);
CREATE INDEX conversation_by_exhibit ON conversation (exhibit);
CREATE INDEX conversation_by_export ON conversation (export);

-- What is folded of a conversation: its calendar, its gaps, what was found in it.
CREATE TABLE conversation_fold (
    id {uuid} PRIMARY KEY REFERENCES conversation (id),
    version {int} NOT NULL
) {strict};

-- What was said, some thousands of messages a sheet.
CREATE TABLE conversation_sheet (
    id {uuid} PRIMARY KEY,
    conversation {uuid} NOT NULL REFERENCES conversation (id),
    first {int} NOT NULL,
    messages {int} NOT NULL,
    version {int} NOT NULL
) {strict};
CREATE UNIQUE INDEX conversation_sheet_by_first ON conversation_sheet (conversation, first);

-- Each message by its number in the conversation, as JSON.
CREATE TABLE message (
    sheet {uuid} NOT NULL,
    number {int} NOT NULL,
    entry text NOT NULL,
    PRIMARY KEY (sheet, number)
) {clustered};

-- In which messages of a sheet a word is: their numbers, packed.
CREATE TABLE message_word (
    sheet {uuid} NOT NULL,
    word text {bytewise} NOT NULL,
    numbers {bytes} NOT NULL,
    PRIMARY KEY (sheet, word)
) {clustered};

-- Who has read what of a conversation: spans of numbers, as JSON.
CREATE TABLE conversation_reading (
    id {uuid} PRIMARY KEY,
    conversation {uuid} NOT NULL REFERENCES conversation (id),
    reader {uuid} NOT NULL,
    since {int},
    spans text NOT NULL,
    version {int} NOT NULL
) {strict};
CREATE UNIQUE INDEX conversation_reading_by_reader ON conversation_reading (conversation, reader);
