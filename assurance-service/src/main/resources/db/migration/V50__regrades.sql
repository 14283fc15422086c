-- Why a quality lead graded a check anew, beside what was replaced (docs/domain/quality-domain.md, section 3, rule 11).

alter table check_revision add column note text;
comment on column check_revision.note is 'Why, in words, without identifiers of clients; stays here';
