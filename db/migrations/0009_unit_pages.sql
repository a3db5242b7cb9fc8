-- What the public pages of units count and list, beyond the work lists of officers.

-- The figures of a unit's year, counted from the indexes alone: with a million matters the rows
-- themselves lie on thousands of pages of the disk.
drop index matters_of_unit_by_receipt;
create index matters_of_unit_by_receipt on matters (unit_id, received_on) include (handover_by);
drop index matters_of_unit_by_promise;
create index matters_of_unit_by_promise on matters (unit_id, promised_by)
  include (answered_on, rating, reopened_on, stage, declined_on, ended_on, handover_by);

-- Refusals of a unit in a period, for the figures by ground. Few matters are refused.
create index matters_of_unit_by_refusal on matters (unit_id, declined_on) where declined_on is not null;

-- The published matters of a unit in one subject area, newest first.
create index publications_of_unit_area
    on publications (unit_id, area, published_at desc, matter_id desc) where ended_at is null;
