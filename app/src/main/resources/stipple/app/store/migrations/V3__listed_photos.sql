-- Whether the changes of the design say if a photo is in its case. Those of the time before are
-- written into the first change when the store is opened.

alter table photo add column listed integer not null default 0;
