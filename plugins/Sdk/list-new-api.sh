#!/bin/sh
# Appends every public symbol that is not listed yet to PublicAPI.Unshipped.txt, sorted; a release moves them to PublicAPI.Shipped.txt.
cd "$(dirname "$0")" || exit 1
new=$(dotnet build -v q --no-incremental -nologo 2>&1 | grep -o "RS0016: Symbol '.*' is not part" | sed "s/^RS0016: Symbol '//; s/' is not part\$//" | LC_ALL=C sort -u)
{ echo '#nullable enable'; { grep -v '^#' PublicAPI.Unshipped.txt; printf '%s\n' "$new"; } | grep . | LC_ALL=C sort -u; } > PublicAPI.tmp
mv PublicAPI.tmp PublicAPI.Unshipped.txt
