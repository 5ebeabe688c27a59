#!/bin/sh
# Makes the certificates of the tests anew, with OpenSSL 3. They are for localhost alone, and no machine trusts them.
set -e
cd "$(dirname "$0")"
work=$(mktemp -d)
touch "$work/index"
cat > "$work/config" <<END
[ca]
default_ca = tests
[tests]
database = $work/index
new_certs_dir = $work
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
END
make() { # name, common name, extensions, first day, last day, options
  printf '%s\n' "$3" > "$work/extensions"
  openssl ecparam -name prime256v1 -genkey -noout -out "$work/key"
  openssl req -new -key "$work/key" -subj "/CN=$2" -out "$work/request"
  [ "$6" = selfsign ] && signer="-selfsign -keyfile $work/key" || signer="-cert authority.pem -keyfile $work/authority.key"
  openssl ca -batch -notext -config "$work/config" $signer -in "$work/request" -extfile "$work/extensions" \
    -startdate "$4" -enddate "$5" -out "$1.pem"
  [ "$1" = authority ] && mv "$work/key" "$work/authority.key" || cp "$work/key" "$1.key.pem"
}
make authority 'Authority of the tests' basicConstraints=critical,CA:TRUE 20200101000000Z 21260101000000Z selfsign
make good good subjectAltName=DNS:localhost 20200101000000Z 21260101000000Z
make expired expired subjectAltName=DNS:localhost 20200101000000Z 20210101000000Z
make early early subjectAltName=DNS:localhost 21250101000000Z 21260101000000Z
make other other subjectAltName=DNS:other.example 20200101000000Z 21260101000000Z
make self localhost subjectAltName=DNS:localhost 20200101000000Z 21260101000000Z selfsign
rm -r "$work"
