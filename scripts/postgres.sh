# SPDX-License-Identifier: GPL-3.0-or-later
# A PostgreSQL cluster of one's own, for whoever wants to try Switchhook on a server. Sourced after common.sh.

# The programs of PostgreSQL refuse root: then they run under the account that Debian's package makes.
as_postgres() {
  if ((EUID == 0)); then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

# The newest version there is; a cluster's own, where it is made already.
postgres_program() {
  local version='*'
  [[ ! -f $cluster/data/PG_VERSION ]] || version=$(<"$cluster/data/PG_VERSION")
  compgen -G "/usr/lib/postgresql/$version/bin/$1" | sort -V | tail -n 1
}

# Under the data folder; root's own cannot be entered by another account.
choose_cluster() {
  cluster=${XDG_DATA_HOME:-$HOME/.local/share}/switchhook/postgresql
  if ((EUID == 0)); then
    mkdir -p "$cluster"
    as_postgres test -x "$cluster" || cluster=/var/lib/switchhook/postgresql
    install -d -o postgres -g postgres -m 0700 "$cluster"
  else
    install -d -m 0700 "$cluster"
  fi
}

make_cluster() {
  say "Making a PostgreSQL cluster in $cluster"
  rm -rf "$cluster/data"
  (umask 077 && od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$cluster/password")
  ((EUID != 0)) || chown postgres "$cluster/password"
  shown as_postgres "$(postgres_program initdb)" --username=switchhook --auth=scram-sha-256 --pwfile="$cluster/password" \
    --encoding=UTF8 --locale=C.UTF-8 -D "$cluster/data" || fail 1 "the cluster could not be made (see above)"
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)) && (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

cluster_runs() { as_postgres "$(postgres_program pg_ctl)" -D "$cluster/data" status >/dev/null; }

# start_cluster DATABASE: the cluster runs, and the database in it is ready; programs started from here use it.
start_cluster() {
  choose_cluster
  [[ -f $cluster/data/PG_VERSION ]] || make_cluster
  if ! cluster_runs; then
    shown as_postgres "$(postgres_program pg_ctl)" -D "$cluster/data" -l "$cluster/log" -w \
      -o "-p $(free_port) -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" start ||
      fail 1 "the cluster does not start; $cluster/log tells why"
  fi
  local port
  port=$(sed -n 4p "$cluster/data/postmaster.pid")
  PGPASSWORD=$(<"$cluster/password")
  export PGPASSWORD SWITCHHOOK_DATABASE=postgresql://switchhook@127.0.0.1:$port/$1
  "$(postgres_program createdb)" -h 127.0.0.1 -p "$port" -U switchhook "$1" 2>/dev/null || true # it may be there
  shown "$root/build/release/bin/switchhookctl" database init || fail 4 "the database could not be made ready (see above)"
}

stop_cluster() {
  choose_cluster
  [[ -f $cluster/data/PG_VERSION ]] && cluster_runs || fail 1 "no cluster runs in $cluster"
  shown as_postgres "$(postgres_program pg_ctl)" -D "$cluster/data" -m fast -w stop
}
