-- Scanned heads: a surface without anything else, encrypted in a file like a photo.

create table scan (
    id varchar(32) primary key,
    case_id varchar(32) not null references client_case (id) on delete cascade,
    added_at varchar(40) not null
);

create index scan_of_case on scan (case_id, added_at);
