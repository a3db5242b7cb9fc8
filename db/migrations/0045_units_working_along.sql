-- The units that work along on a task can be changed after it was given, with a reason.

-- The reason is kept with the other words of tasks.
alter table task_words
  drop constraint task_words_role_check,
  add constraint task_words_role_check
    check (role in ('progress', 'extension', 'refusal', 'product', 'check', 'return', 'handover', 'delay', 'drop',
                    'cooperation'));

-- The units added and let go are told of it: the newest changes, read for one officer's units.
create index task_events_cooperation on task_events (at) where event ->> 'type' = 'cooperation-changed';
