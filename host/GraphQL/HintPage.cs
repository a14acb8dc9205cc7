namespace Platform.Host.GraphQL;

/// <summary>What a person sees who opens the endpoint in a browser.</summary>
internal static class HintPage
{
    public const string Text = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>GraphQL</title>
        <body style="font-family:sans-serif;max-width:40em;margin:3em auto">
        <h1>GraphQL endpoint</h1>
        <p>Send a query with POST as <code>application/json</code>, or open a WebSocket with the protocol <code>graphql-transport-ws</code>.</p>
        <pre>curl -H 'content-type: application/json' -d '{"query":"{ __typename }"}' …/graphql</pre>
        </body></html>
        """;
}
