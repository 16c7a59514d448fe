package io.retort.kg.gate;

import java.util.Set;

/** The built-in functions and operators of SPARQL 1.1 (W3C Recommendation, section 17), as the parser names them. */
final class Sparql11 {

    static final Set<String> NAMES = Set.of(
            "=", "!=", "<", ">", "<=", ">=", "&&", "||", "!", "+", "-", "*", "/", "in", "notin", "not in", "bound",
            "if", "coalesce", "sameterm", "isiri", "isuri", "isblank", "isliteral", "isnumeric", "str", "lang",
            "datatype", "iri", "uri", "bnode", "strdt", "strlang", "strlen", "substr", "ucase", "lcase", "strstarts",
            "strends", "contains", "strbefore", "strafter", "encode_for_uri", "concat", "langmatches", "regex",
            "replace", "abs", "round", "ceil", "floor", "rand", "now", "year", "month", "day", "hours", "minutes",
            "seconds", "timezone", "tz", "md5", "sha1", "sha256", "sha384", "sha512", "unaryminus", "unaryplus",
            "unary+", "unary-");

    private Sparql11() {}
}
