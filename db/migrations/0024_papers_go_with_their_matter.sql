-- A paper goes when what it is about goes: no copy of erased words stays behind in what was issued.
-- For a denunciation found in a complaint that is the rule of the house even where the rest of the
-- complaint stays: every paper made of it so far may hold the words.

create function papers_go() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from papers_made where about_kind = tg_argv[0] and about_id = (to_jsonb(old) ->> tg_argv[1]);
  return null;
end $$;
revoke all on function papers_go() from public;

create trigger complaints_papers_go after delete on complaints
  for each row execute function papers_go('complaint', 'id');
create trigger complaint_words_papers_go after delete on complaint_words
  for each row execute function papers_go('complaint', 'complaint_id');
create trigger letters_papers_go after delete on letters
  for each row execute function papers_go('letter', 'id');
create trigger visits_papers_go after delete on reception_visits
  for each row execute function papers_go('visit', 'id');
create trigger matters_papers_go after delete on matters
  for each row execute function papers_go('matter', 'id');
