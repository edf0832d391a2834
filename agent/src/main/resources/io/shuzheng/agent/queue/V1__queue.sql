CREATE TABLE queue_item (
  position     ${identity},
  queue        TEXT    NOT NULL,
  id           TEXT    NOT NULL,
  lane         TEXT    NOT NULL,
  digest       TEXT,
  state        TEXT    NOT NULL,
  attempts     INTEGER NOT NULL,
  created_at   BIGINT  NOT NULL,
  due_at       BIGINT  NOT NULL,
  lease_owner  TEXT    NOT NULL,
  leased_until BIGINT  NOT NULL,
  content      BYTEA   NOT NULL,
  reason       TEXT    NOT NULL
);

CREATE UNIQUE INDEX queue_item_once ON queue_item (queue, digest);

CREATE INDEX queue_item_waiting ON queue_item (queue, position) WHERE state = 'WAITING';

CREATE INDEX queue_item_lane ON queue_item (queue, lane, position) WHERE state = 'WAITING';

CREATE INDEX queue_item_finished ON queue_item (queue, created_at) WHERE state IN ('DONE', 'REFUSED');

CREATE INDEX queue_item_refused ON queue_item (queue) WHERE state = 'REFUSED';

CREATE INDEX queue_item_failed ON queue_item (queue) WHERE state = 'FAILED';
