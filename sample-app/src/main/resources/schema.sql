-- Understood by H2 (MODE=PostgreSQL) and PostgreSQL alike.
create table if not exists customers (
    id varchar(64) primary key,
    name varchar(128) not null,
    city varchar(32) not null,
    latitude double precision not null,
    longitude double precision not null,
    spending double precision not null,
    usual_from integer not null,
    usual_until integer not null,
    credit_limit numeric(19, 2) not null,
    opened date not null,
    card_token varchar(64) not null,
    upi_handle varchar(64) not null,
    devices varchar(256) not null
);

create table if not exists merchants (
    id varchar(64) primary key,
    name varchar(128) not null,
    category varchar(32) not null,
    city varchar(32) not null,
    risk double precision not null
);

-- Columns may be null where messages arrive incomplete; truth is the generator's label, null for honest payments.
create table if not exists transactions (
    arrival bigint generated always as identity unique,
    id varchar(64) primary key,
    kind varchar(16) not null,
    customer_id varchar(64),
    merchant_id varchar(64),
    category varchar(32),
    amount numeric(19, 2),
    currency varchar(8),
    occurred_at timestamp with time zone not null,
    payment_method varchar(16),
    entry_mode varchar(16),
    instrument varchar(64),
    device_id varchar(64),
    city varchar(64),
    latitude double precision,
    longitude double precision,
    shipping_city varchar(64),
    account_age_days integer not null,
    points_redeemed integer not null,
    original_id varchar(64),
    truth varchar(32)
);

create index if not exists transactions_of_customer on transactions (customer_id, occurred_at);

create index if not exists transactions_of_merchant on transactions (merchant_id, occurred_at);

-- The latest verdict on a transaction, and what it was worth once the truth was known.
create table if not exists verdicts (
    transaction_id varchar(64) primary key references transactions (id) on delete cascade,
    fraud boolean not null,
    fraud_type varchar(32),
    confidence double precision not null,
    outcome varchar(16)
);
