An editor's window is given schemas and snippets; whoever names another kind is told which there are.
-- $ schema reviewer --
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "a reviewer",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "name"
  ],
  "properties": {
    "name": {
      "description": "The name as readers see it.",
      "type": [
        "string",
        "number",
        "boolean"
      ],
      "pattern": "^[^\\n]*\\S[^\\n]*$"
    },
    "credentials": {
      "description": "Letters such as PA-C, in the order in which they are borne.",
      "type": "array",
      "items": {
        "type": [
          "string",
          "number",
          "boolean"
        ],
        "pattern": "^[^\\n]*\\S[^\\n]*$"
      }
    },
    "role": {
      "description": "What they do, in a few words.",
      "type": [
        "string",
        "number",
        "boolean"
      ],
      "pattern": "^[^\\n]*\\S[^\\n]*$"
    },
    "license": {
      "description": "The license that they practice under.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "state"
      ],
      "properties": {
        "id": {
          "description": "As the board writes it.",
          "type": [
            "string",
            "number",
            "boolean"
          ],
          "pattern": "^[^\\n]*\\S[^\\n]*$"
        },
        "state": {
          "description": "Two letters.",
          "type": [
            "string",
            "number",
            "boolean"
          ],
          "pattern": "^[^\\n]*\\S[^\\n]*$"
        },
        "checked": {
          "description": "The day on which somebody looked it up at the board.",
          "type": "string",
          "pattern": "^(?:19|[2-9][0-9])[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$"
        }
      }
    },
    "active": {
      "description": "When they may vouch.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "from": {
          "description": "The first day on which they may vouch.",
          "type": "string",
          "pattern": "^(?:19|[2-9][0-9])[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$"
        },
        "until": {
          "description": "The last day on which they may vouch.",
          "type": "string",
          "pattern": "^(?:19|[2-9][0-9])[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$"
        }
      }
    },
    "photo": {
      "description": "A file beside this one.",
      "type": [
        "string",
        "number",
        "boolean"
      ],
      "pattern": "^[^\\n]*\\S[^\\n]*$"
    },
    "bio": {
      "description": "A few sentences.",
      "type": [
        "string",
        "number",
        "boolean"
      ],
      "pattern": "\\S"
    }
  }
}
exit 0
-- $ schema snippets --
{
  "Front matter": {
    "scope": "markdown",
    "prefix": "front",
    "description": "The fields of a new page.",
    "body": [
      "---",
      "title: \"${1:The name of the page.}\"",
      "description: \"${2:One or two sentences for lists and search engines.}\"",
      "category: \"${3:The one subject it is filed under.}\"",
      "tags: [${4:tags}]",
      "also: [${5:also}]",
      "draft: ${6:true}",
      "---",
      "$0"
    ]
  },
  "Block: urgent": {
    "scope": "markdown",
    "prefix": "urgent",
    "description": "Writes the directive 'urgent'.",
    "body": [
      ":::urgent",
      "${1:Words.}",
      ":::",
      "$0"
    ]
  },
  "Block: note": {
    "scope": "markdown",
    "prefix": "note",
    "description": "Writes the directive 'note'.",
    "body": [
      ":::note",
      "${1:Words.}",
      ":::",
      "$0"
    ]
  },
  "Block: do": {
    "scope": "markdown",
    "prefix": "do",
    "description": "Writes the directive 'do'.",
    "body": [
      ":::do",
      "${1:Words.}",
      ":::",
      "$0"
    ]
  },
  "Block: dont": {
    "scope": "markdown",
    "prefix": "dont",
    "description": "Writes the directive 'dont'.",
    "body": [
      ":::dont",
      "${1:Words.}",
      ":::",
      "$0"
    ]
  },
  "Block: details": {
    "scope": "markdown",
    "prefix": "details",
    "description": "Writes the directive 'details'.",
    "body": [
      ":::details",
      "${1:Words.}",
      ":::",
      "$0"
    ]
  },
  "Block: key-points": {
    "scope": "markdown",
    "prefix": "key-points",
    "description": "Writes the directive 'key-points'.",
    "body": [
      ":::key-points",
      "${1:Words.}",
      ":::",
      "$0"
    ]
  },
  "Block: checklist": {
    "scope": "markdown",
    "prefix": "checklist",
    "description": "Writes the directive 'checklist'.",
    "body": [
      ":::checklist",
      "- ${1:Words.}",
      ":::",
      "$0"
    ]
  },
  "Block: glossary": {
    "scope": "markdown",
    "prefix": "glossary",
    "description": "Writes the directive 'glossary'.",
    "body": [
      ":::glossary",
      "${1:Word}",
      ": ${2:What it means.}",
      ":::",
      "$0"
    ]
  },
  "Directive: cost-comparison": {
    "scope": "markdown",
    "prefix": "cost-comparison",
    "description": "Writes the directive 'cost-comparison'.",
    "body": [
      "::cost-comparison{table=\"${1:table}\" options=\"${2:options}\" plan=\"${3:plan}\"}",
      "$0"
    ]
  },
  "Directive: review-policy": {
    "scope": "markdown",
    "prefix": "review-policy",
    "description": "Writes the directive 'review-policy'.",
    "body": [
      "::review-policy",
      "$0"
    ]
  },
  "Directive: price": {
    "scope": "markdown",
    "prefix": "price",
    "description": "Writes the directive 'price'.",
    "body": [
      ":price[${1:words}]$0"
    ]
  },
  "Directive: term": {
    "scope": "markdown",
    "prefix": "term",
    "description": "Writes the directive 'term'.",
    "body": [
      ":term[${1:words}]$0"
    ]
  }
}
exit 0
-- $ schema front-mater --
vouch: 'front-mater' is not one of site, reviewer, costs, front-matter, decisions, snippets; did you mean 'front-matter'?
'vouch schema --help' shows what it takes.
exit 2
-- $ schema --
vouch: Missing required parameter: 'KIND'
'vouch schema --help' shows what it takes.
exit 2
