namespace Platform.Sdk;

/// <summary>
/// What the host may ask of a plugin. Every method takes (request, <see cref="CallContext"/>, <see cref="CancellationToken"/>) and
/// returns a task of <see cref="Result{T}"/>.
/// Answers cross to the host by value: it copies them, so no object of the plugin stays behind in the host.
/// </summary>
public interface IPort;
