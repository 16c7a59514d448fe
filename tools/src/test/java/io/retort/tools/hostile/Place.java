package io.retort.tools.hostile;

/** Where data hold text that somebody else wrote. */
enum Place {
    /** The name of a record. */
    NAME,
    /** A formula as somebody types it. */
    FORMULA,
    /** Comments and texts of a CIF. */
    CIF,
    /** A mined recipe. */
    RECIPE,
    /** The abstract of a paper. */
    ABSTRACT,
    /** The text of a PDF. */
    PDF,
    /** A tool of somebody's own server. */
    MCP,
    /** What was said before. */
    HISTORY
}
