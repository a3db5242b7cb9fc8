# Asks Debian's Business::Hours (libbusiness-hours-perl) when so many seconds of opening time have passed.
# In: a first line of holidays, then lines "EPOCH SECONDS". Out: one epoch a line. Local times are given
# as if they were UTC, so that no zone of this machine is in it.
use strict;
use warnings;
BEGIN { $ENV{TZ} = 'UTC' }
use Business::Hours;

my @holidays = split ' ', <STDIN>;
my $hours = Business::Hours->new();
my %open = (Start => '08:00', End => '17:00', Breaks => [{ Start => '12:00', End => '13:00' }]);
$hours->business_hours(
    map({ $_ => { Name => $_, Start => undef, End => undef } } 0, 6),
    map({ $_ => { Name => $_, %open } } 1 .. 5),
);
$hours->holidays(@holidays);
while (my $line = <STDIN>) {
    my ($from, $seconds) = split ' ', $line;
    print $hours->add_seconds($from, $seconds), "\n";
}
