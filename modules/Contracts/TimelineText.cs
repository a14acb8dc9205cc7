namespace Platform.Contracts;

/// <summary>
/// What a timeline says of one type of event. Declared beside the events as a public static readonly field of a static class and found by scanning.
/// </summary>
/// <param name="Event">The event type.</param>
/// <param name="Zh">One line in Chinese; <c>{name}</c> stands for a property of the event in camel case: a text, a number, an enum or money.</param>
/// <param name="En">The same in English, with the same placeholders.</param>
/// <param name="Visibility">Who may read such entries.</param>
public sealed record TimelineText(Type Event, string Zh, string En, TimelineVisibility Visibility)
{
    /// <summary>What codes among the values are called, by the code as it stands in the event (SCREAMING_SNAKE_CASE); a value without a word is shown as it is.</summary>
    public IReadOnlyDictionary<string, (string Zh, string En)> Words { get; init; } = new Dictionary<string, (string, string)>();

    /// <summary>Declares the text of an event that the customer may read.</summary>
    public static TimelineText ForAll<TEvent>(string zh, string en) where TEvent : ITimelined => new(typeof(TEvent), zh, en, TimelineVisibility.Customer);

    /// <summary>Declares the text of an event that staff and the provider may read.</summary>
    public static TimelineText ForProvider<TEvent>(string zh, string en) where TEvent : ITimelined => new(typeof(TEvent), zh, en, TimelineVisibility.Provider);

    /// <summary>Declares the text of an event that staff alone may read.</summary>
    public static TimelineText ForStaff<TEvent>(string zh, string en) where TEvent : ITimelined => new(typeof(TEvent), zh, en, TimelineVisibility.Internal);
}
