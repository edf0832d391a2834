CREATE TABLE evidence_head (
  head_size BIGINT NOT NULL PRIMARY KEY,
  content   BYTEA  NOT NULL
);

CREATE TABLE evidence_row (
  log_index   BIGINT NOT NULL PRIMARY KEY,
  digest_hash TEXT   NOT NULL,
  id_hash     TEXT   NOT NULL,
  head_size   BIGINT NOT NULL,
  content     BYTEA  NOT NULL
);

CREATE UNIQUE INDEX evidence_row_by_digest ON evidence_row (digest_hash);

CREATE UNIQUE INDEX evidence_row_by_id ON evidence_row (id_hash);

CREATE TABLE evidence_subject (
  subject_hash TEXT   NOT NULL,
  log_index    BIGINT NOT NULL,
  PRIMARY KEY (subject_hash, log_index)
);
