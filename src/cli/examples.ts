/** What is typed at a terminal, by command: shown in its usage, and held against what the command takes. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'landfall activity export': [
    'landfall activity export --site justice --since 2026-11-01T00:00:00Z > activity.ndjson',
  ],
  'landfall activity verify': ['landfall activity verify', 'landfall activity verify --site customs'],
  'landfall agreement check': ['landfall agreement check agreements/customs-justice-fines.yaml'],
  'landfall agreement page': [
    'landfall agreement page agreements/customs-justice-fines.yaml --date 2016-06-30',
  ],
  'landfall alert replay': ['landfall alert replay 01890a5d-ac96-774b-bcce-b302099a8057'],
  'landfall completion': ['source <(landfall completion bash)', 'source <(landfall completion zsh)'],
  'landfall console': ['landfall console justice'],
  'landfall customs status': ['landfall customs status', 'landfall customs status --json'],
  'landfall demo': ['landfall demo', 'landfall demo --reset'],
  'landfall disposal due': ['landfall disposal due --site desk'],
  'landfall disposal replay': ['landfall disposal replay --site desk'],
  'landfall disposal verify': ['landfall disposal verify certificate.json'],
  'landfall evaluate': [
    'landfall evaluate --list list.csv --scans scans.mrz --truth truth.csv --report curves.html',
  ],
  'landfall fit': ['landfall fit --list list.csv --scans scans.mrz --json'],
  'landfall help': ['landfall help match', 'landfall help justice import'],
  'landfall justice import': [
    'landfall justice import --people people.csv --debts debts.csv --warrants warrants.csv',
    'landfall justice import --full --people people.csv --debts debts.csv --warrants warrants.csv',
  ],
  'landfall justice send-list': ['landfall justice send-list'],
  'landfall justice withdraw': ['landfall justice withdraw PPN-1'],
  'landfall keys customs': ['landfall keys customs'],
  'landfall keys desk': ['landfall keys desk'],
  'landfall keys immigration': ['landfall keys immigration'],
  'landfall keys justice': ['landfall keys justice'],
  'landfall keys rotate': ['landfall keys rotate --site justice --key activity'],
  'landfall match': [
    'landfall match --list list.csv --scans scans.mrz',
    'landfall match --list list.csv --scans people.csv --all-bands --travel-date 2026-06-01',
  ],
  'landfall match-explain': [
    'landfall match-explain --list list.csv --scans scans.mrz --scan 12 --person PPN-1',
  ],
  'landfall migrate': ['landfall migrate', 'landfall migrate customs'],
  'landfall population': ['landfall population --people 1000 --crossings 100000 --out population'],
  'landfall privacy drill': ['landfall privacy drill --site desk'],
  'landfall privacy find': ['landfall privacy find --site customs --person person.csv'],
  'landfall privacy impact': [
    'landfall privacy impact --against main',
    'landfall privacy impact --save before.json',
  ],
  'landfall privacy verify-export': [
    'landfall privacy verify-export copy.zip --key customs-activity.pub.pem',
  ],
  'landfall results': [
    'landfall results --year 2015/16',
    'landfall results --replay-published --format json',
  ],
  'landfall seed': ['landfall seed'],
  'landfall serve': ['landfall serve customs'],
  'landfall statute due': ['landfall statute due --act privacy --days 20 --from 2026-11-30'],
}
