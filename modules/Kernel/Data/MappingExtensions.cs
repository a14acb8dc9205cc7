using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Kernel.Data;

/// <summary>Words that mappings use.</summary>
public static class MappingExtensions
{
    /// <summary>Text without a practical limit; cannot be indexed.</summary>
    public static PropertyBuilder<T> LongText<T>(this PropertyBuilder<T> property) => property.HasMaxLength(-1).HasColumnType("longtext");

    /// <summary>A code, compared byte by byte, so that <c>ab-1</c> and <c>AB-1</c> differ on both databases.</summary>
    /// <param name="property">A text property.</param>
    /// <param name="length">Longest code.</param>
    public static PropertyBuilder<T> Code<T>(this PropertyBuilder<T> property, int length) => property.HasMaxLength(length);
}
