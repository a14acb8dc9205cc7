namespace Platform.Contracts;

/// <summary>Something that happened in a module and that others may react to. An event is a record of plain data, named in the past tense.</summary>
/// <remarks>Its stored name is its class name; a field may be added with a default, never renamed or removed.</remarks>
public interface IEvent;

/// <summary>News about the past: delivered also out of a unit of history, in which other events set nothing off. Whoever reacts keeps documents of history in turn.</summary>
public interface ITellsHistory : IEvent;
