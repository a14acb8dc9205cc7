namespace Platform.AfterSales;

/// <summary>What is printed on a slip, whatever it is for.</summary>
/// <param name="Title">Large, such as 派工单.</param>
/// <param name="Number">Also as bars.</param>
/// <param name="Fields">Labelled values; two short ones share a line.</param>
/// <param name="Blocks">Texts, lists and room for writing.</param>
/// <param name="Signatures">Who signs.</param>
/// <param name="Footer">Small, at the foot of each page.</param>
internal sealed record Slip(string Title, string Number, IReadOnlyList<SlipField> Fields, IReadOnlyList<SlipBlock> Blocks, IReadOnlyList<string> Signatures, string Footer);

/// <summary>A labelled value.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The value; null prints a dash.</param>
/// <param name="Wide">Whether it takes the whole width.</param>
internal sealed record SlipField(string Label, string? Value, bool Wide = false);

/// <summary>A part of a slip under a heading.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Lines">Paragraphs.</param>
/// <param name="Empty">Ruled lines for writing by hand.</param>
internal sealed record SlipBlock(string Title, IReadOnlyList<string> Lines, int Empty = 0);
