A key becomes a reviewer's by one command; the private half, another reviewer and a file without a key are refused.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C, MBA]
license: {id: X-1, state: NC, checked: 2024-01-10}
-- content/reviewers/kit-example.yaml --
name: Kit Example
-- keys/dana.pub --
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF+a6m8QDCCYVG95WGKj1PckVB+EEFnkmmFeTrhUhD3i dana at home
-- keys/dana --
-----BEGIN OPENSSH PRIVATE KEY-----
what follows is nobody's
-----END OPENSSH PRIVATE KEY-----
-- keys/rsa.pub --
ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC= old
-- keys/two.pub --
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF+a6m8QDCCYVG95WGKj1PckVB+EEFnkmmFeTrhUhD3i
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF+a6m8QDCCYVG95WGKj1PckVB+EEFnkmmFeTrhUhD3i
-- $ review key --reviewer dana-example ROOT/keys/dana --
vouch: nothing is recorded: the file holds no key for signatures: this is the private half, which nobody else may see; name the file that ends with .pub
exit 1
-- $ review key --reviewer dana-example ROOT/keys/rsa.pub --
vouch: nothing is recorded: the file holds no key for signatures: keys of the kind 'ssh-rsa' sign nothing here; 'ssh-keygen -t ed25519' makes one that does
exit 1
-- $ review key --reviewer dana-example ROOT/keys/two.pub --
vouch: nothing is recorded: the file holds no key for signatures: it does not have one line with a kind of key and a key
exit 1
-- $ review key --reviewer dana-exmple ROOT/keys/dana.pub --
vouch: nothing is recorded: there is no reviewer 'dana-exmple' in content/reviewers/
exit 1
-- $ review key --reviewer kit-example ROOT/keys/dana.pub --
vouch: nothing is recorded: Kit Example has no credentials, so their signature vouches for nothing
exit 1
-- $ review key --reviewer dana-example ROOT/keys/none.pub --
vouch: there is no file ROOT/keys/none.pub
'vouch review key --help' shows what it takes.
exit 2
-- $ review key --reviewer dana-example ROOT/keys/dana.pub --
vouch: SHA256:r9ftrwiY9trJv/KNc3Vd6A/R7tO7qm9GtlMa/0tZcwI is now a key of Dana Example (content/reviews/allowed_signers)
exit 0
-- has content/reviews/allowed_signers --
dana-example namespaces="review@example.org",valid-after="
-- $ review key --reviewer dana-example ROOT/keys/dana.pub --
vouch: SHA256:r9ftrwiY9trJv/KNc3Vd6A/R7tO7qm9GtlMa/0tZcwI is a key of Dana Example (content/reviews/allowed_signers)
exit 0
