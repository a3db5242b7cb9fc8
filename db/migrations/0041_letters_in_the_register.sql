-- Letters are in the receipt log as matters and complaints are: their senders have a code and a secret too.

-- The public half of the key drawn from a receipt's secret; null of letters from before.
alter table letters add column receipt_key bytea check (octet_length(receipt_key) = 32);

-- What is erased takes its words and its boxes along; the entry stays, a number nobody can read. So of a
-- letter that was handed over as a denunciation nothing is left that could be told from any other entry.
create trigger letters_leave_the_register after delete on letters
  for each row execute function forget_register_acts('letter');
