-- One database, two schemas, two roles: neither side of the privacy wall can read the other's tables.
-- Run once as the superuser, with psql and the two passwords:
--   psql -v plan_password=… -v network_password=… -f deploy/postgresql.sql
create role renkei_plan login password :'plan_password';
create role renkei_network login password :'network_password';
-- C.UTF-8 is needed: in other locales Japanese text sorts and matches differently from SQLite (decision 0001).
create database renkei encoding 'UTF8' locale 'C.UTF-8' template template0;
revoke all on database renkei from public;
grant connect, temporary on database renkei to renkei_plan, renkei_network;
\connect renkei
revoke all on schema public from public;
create schema plan authorization renkei_plan;
create schema network authorization renkei_network;
-- Where an upgrade is rehearsed before the real tables are touched; empty at all other times (decision 0012).
create schema plan_rehearsal authorization renkei_plan;
create schema network_rehearsal authorization renkei_network;
