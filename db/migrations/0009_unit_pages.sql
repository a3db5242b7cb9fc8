-- What the public pages of units count and list, beyond the work lists of officers.

-- Refusals of a unit in a period, for the figures by ground. Few matters are refused.
create index matters_of_unit_by_refusal on matters (unit_id, declined_on) where declined_on is not null;

-- The published matters of a unit in one subject area, newest first.
create index publications_of_unit_area
    on publications (unit_id, area, published_at desc, matter_id desc) where ended_at is null;
