-- Once, on the primary, as postgres: the administrator of the house and its database. The roles of the house itself
-- are made by its first start; danvan_app gets the password PgBouncer knows.
create role danvan_admin login createrole password '@ADMIN_PASSWORD@';
create role danvan_app login password '@APP_PASSWORD@';
create database danvan owner danvan_admin encoding 'UTF8' template template0 locale 'C.UTF-8';
