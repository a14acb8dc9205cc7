namespace Fixture;

internal static class Marker
{
#if V2
    public const string Version = "v2";
#else
    public const string Version = "v1";
#endif
}
