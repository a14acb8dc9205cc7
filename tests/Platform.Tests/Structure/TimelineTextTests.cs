using Platform.Contracts;
using Platform.Host;
using Platform.Kernel.Graph;
using Platform.Kernel.Timeline;

namespace Platform.Tests.Structure;

/// <summary>Every event of a timeline is worded in both languages. A new one gets its line in the *Timeline class beside the events (see Contracts/TimelineText.cs).</summary>
public sealed class TimelineTextTests
{
    static readonly TimelineCatalog Catalog = new(Modules.All());

    [Fact]
    public void Every_event_of_a_timeline_has_its_texts()
        => Assert.Empty(Catalog.Events.Except(Catalog.Texts.Select(t => t.Event)).Select(e => e.FullName));

    [Fact]
    public void Both_languages_have_the_same_placeholders_and_the_event_has_what_they_name()
        => Assert.All(Catalog.Texts, t =>
        {
            Assert.NotEmpty(t.Zh);
            Assert.NotEmpty(t.En);
            Assert.Contains(t.Zh, c => c > 0x2E80);
            Assert.DoesNotContain(t.En, c => c > 0x2E80);
            Assert.Equal(TimelineTitle.Placeholders(t.En).Order(), TimelineTitle.Placeholders(t.Zh).Order());
            Assert.All(TimelineTitle.Placeholders(t.En), p => Assert.True(t.Event.GetProperty(TimelineTitle.Property(p)) is { } property
                && (property.PropertyType == typeof(string) || property.PropertyType == typeof(Money) || property.PropertyType == typeof(int) || property.PropertyType.IsEnum), $"{t.Event.Name} {p}"));
            Assert.All(TimelineTitle.Placeholders(t.En), p => Assert.False(p.EndsWith("Sealed", StringComparison.OrdinalIgnoreCase), "Protected data stays off timelines."));
        });

    [Fact]
    public void An_enum_on_a_timeline_has_a_word_for_each_value()
        => Assert.Empty(from text in Catalog.Texts
                        from name in TimelineTitle.Placeholders(text.En)
                        let type = text.Event.GetProperty(TimelineTitle.Property(name))!.PropertyType
                        where type.IsEnum
                        from value in Enum.GetNames(type)
                        where !text.Words.ContainsKey(Names.Screaming(value))
                        select $"{text.Event.Name} {name} {value}");
}
