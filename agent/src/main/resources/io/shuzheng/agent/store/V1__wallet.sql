CREATE TABLE wallet (
  name    TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL
);

CREATE TABLE record (
  category   TEXT   NOT NULL,
  id_hash    TEXT   NOT NULL,
  version    BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  content    BYTEA  NOT NULL,
  PRIMARY KEY (category, id_hash)
);

CREATE INDEX record_by_age ON record (category, created_at, id_hash);

CREATE TABLE record_tag (
  category TEXT NOT NULL,
  tag_hash TEXT NOT NULL,
  id_hash  TEXT NOT NULL,
  PRIMARY KEY (category, tag_hash, id_hash)
);

CREATE INDEX record_tag_by_record ON record_tag (category, id_hash);
