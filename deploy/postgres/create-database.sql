-- One service's database with its two roles. Run it once per service, as a superuser, on any PostgreSQL from 15 on:
--
--   psql -v database=assurance -v owner_password=... -v app_password=... -f create-database.sql
--
-- <database>_owner creates and changes tables; only the migrations use it. <database>_app reads and changes rows and
-- may change no structure; the service uses it. No other service's role can connect. Safe to repeat; repeating sets
-- the passwords. Besides plain statements it uses psql's :'variable', \gexec and \connect only.

SELECT format('CREATE ROLE %I LOGIN', role)
  FROM (VALUES (:'database' || '_owner'), (:'database' || '_app')) AS wanted (role)
 WHERE role NOT IN (SELECT rolname FROM pg_roles) \gexec
SELECT format('ALTER ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD %L', :'database' || '_owner', :'owner_password') \gexec
SELECT format('ALTER ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD %L', :'database' || '_app', :'app_password') \gexec

SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'database' || '_owner')
 WHERE :'database' NOT IN (SELECT datname FROM pg_database) \gexec
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', :'database') \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', :'database', :'database' || '_app') \gexec

\connect :database

REVOKE ALL ON SCHEMA public FROM PUBLIC;
SELECT format('GRANT USAGE ON SCHEMA public TO %I', :'database' || '_app') \gexec
SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I',
              :'database' || '_owner', :'database' || '_app') \gexec
SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO %I',
              :'database' || '_owner', :'database' || '_app') \gexec
