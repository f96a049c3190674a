-- Cases of the studio. Text marked "sealed" is encrypted with the case's own key.
-- Only what SQLite and PostgreSQL both speak; instants are ISO-8601 text in UTC.

create table client_case (
    id varchar(32) primary key,
    wrapped_key varchar(200) not null,
    title_sealed text not null,
    created_at varchar(40) not null,
    changed_at varchar(40) not null,
    edit_cursor integer not null
);

create table photo (
    id varchar(32) primary key,
    case_id varchar(32) not null references client_case (id) on delete cascade,
    position integer not null,
    width_px integer not null,
    height_px integer not null,
    focal_px double precision,
    sha256 varchar(64) not null,
    notes varchar(400) not null,
    added_at varchar(40) not null
);

create index photo_of_case on photo (case_id, position);

create table design_edit (
    case_id varchar(32) not null references client_case (id) on delete cascade,
    number integer not null,
    kind varchar(60) not null,
    patch_sealed text not null,
    made_at varchar(40) not null,
    primary key (case_id, number)
);

create table design_version (
    id varchar(32) primary key,
    case_id varchar(32) not null references client_case (id) on delete cascade,
    name_sealed text not null,
    document_sealed text not null,
    made_at varchar(40) not null
);

create index version_of_case on design_version (case_id, made_at);

create table share_link (
    id varchar(32) primary key,
    case_id varchar(32) not null references client_case (id) on delete cascade,
    token_hash varchar(64) not null unique,
    password_hash varchar(300),
    created_at varchar(40) not null,
    expires_at varchar(40) not null,
    revoked_at varchar(40),
    uses integer not null
);

create index share_of_case on share_link (case_id, created_at);
