-- Layout 1 of a Glienicke store. The log (reports, judgements) is append-only; what is derived from it
-- (readings, records) may be dropped at any time and is made anew.
BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS reports (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  source TEXT NOT NULL,
  text TEXT NOT NULL,
  report TEXT NOT NULL, -- JSON: the whole report but for its text
  UNIQUE (case_id, id)
) STRICT;
CREATE INDEX IF NOT EXISTS reports_of_case ON reports (case_id, seq);

CREATE TABLE IF NOT EXISTS judgements (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  judgement TEXT NOT NULL -- JSON
) STRICT;
CREATE INDEX IF NOT EXISTS judgements_of_case ON judgements (case_id, seq);

CREATE TRIGGER IF NOT EXISTS reports_stay BEFORE UPDATE ON reports
BEGIN SELECT RAISE(ABORT, 'the log of reports is append-only'); END;
CREATE TRIGGER IF NOT EXISTS reports_remain BEFORE DELETE ON reports
BEGIN SELECT RAISE(ABORT, 'the log of reports is append-only'); END;
-- INSERT OR REPLACE would delete without firing the trigger above.
CREATE TRIGGER IF NOT EXISTS reports_once BEFORE INSERT ON reports
WHEN EXISTS (SELECT 1 FROM reports WHERE seq = NEW.seq OR (case_id = NEW.case_id AND id = NEW.id))
BEGIN SELECT RAISE(ABORT, 'the log of reports is append-only'); END;

CREATE TRIGGER IF NOT EXISTS judgements_stay BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'the log of judgements is append-only'); END;
CREATE TRIGGER IF NOT EXISTS judgements_remain BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'the log of judgements is append-only'); END;
CREATE TRIGGER IF NOT EXISTS judgements_once BEFORE INSERT ON judgements
WHEN EXISTS (SELECT 1 FROM judgements WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the log of judgements is append-only'); END;

CREATE TABLE IF NOT EXISTS readings (
  case_id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  reader TEXT NOT NULL, -- the version of the reader that made it
  reading BLOB NOT NULL, -- MessagePack, without the text
  PRIMARY KEY (case_id, report_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS records (
  case_id TEXT NOT NULL,
  as_of TEXT NOT NULL, -- '' for all that is known
  made_from TEXT NOT NULL, -- the state of the log, and the version of what made it
  record BLOB NOT NULL, -- MessagePack
  PRIMARY KEY (case_id, as_of)
) STRICT;

PRAGMA application_id = 1196183115; -- "GLNK"
PRAGMA user_version = 1;
COMMIT;
