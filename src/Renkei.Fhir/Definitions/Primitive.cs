namespace Renkei.Fhir.Definitions;

/// <summary>The primitive types of R4 (§2.24.0.1). <see cref="None"/> is a type with elements.</summary>
public enum Primitive : byte
{
    /// <summary>Not primitive.</summary>
    None,

    /// <summary>Bytes in base64.</summary>
    Base64Binary,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>An address of a definition, perhaps with |version.</summary>
    Canonical,

    /// <summary>A word of a code system.</summary>
    Code,

    /// <summary>A year, a month or a day.</summary>
    Date,

    /// <summary>A date, or an instant to the second or finer with its zone.</summary>
    DateTime,

    /// <summary>A decimal number whose written precision counts.</summary>
    Decimal,

    /// <summary>At most 64 letters, digits, hyphens and dots.</summary>
    Id,

    /// <summary>An instant, at least to the second, with its zone.</summary>
    Instant,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A text in Markdown.</summary>
    Markdown,

    /// <summary>urn:oid:…</summary>
    Oid,

    /// <summary>A whole number from 1.</summary>
    PositiveInt,

    /// <summary>A text.</summary>
    String,

    /// <summary>hh:mm:ss.</summary>
    Time,

    /// <summary>A whole number from 0.</summary>
    UnsignedInt,

    /// <summary>An address.</summary>
    Uri,

    /// <summary>An address that can be opened.</summary>
    Url,

    /// <summary>urn:uuid:…</summary>
    Uuid,

    /// <summary>The narrative's div.</summary>
    Xhtml,
}
