using Platform.Customers;
using Platform.Kernel.Access;
using Platform.Kernel.Errors;
using Platform.Kernel.Security;

namespace Platform.Modules.Tests.Customers;

public sealed class PartyRuleTests
{
    static readonly FieldCipher Cipher = new(CustomersBench.NewRing());

    static Party Party() => new("C2611000001", PartyKind.Person, CustomersBench.Shenzhen);

    static ContactPoint Reach(Party party, string phone, ContactType type = ContactType.Mobile) => party.Reach(type, ContactValue.Read(type, phone, "v"), false, "v", Cipher);

    [Fact]
    public void Roles_are_a_set()
    {
        var party = Party();
        party.Take(PartyRole.Consumer);
        party.Take(PartyRole.Dealer);
        party.Take(PartyRole.Dealer);
        Assert.Equal([PartyRole.Consumer, PartyRole.Dealer], party.HeldRoles.Select(r => r.Role));
        party.Drop(PartyRole.Consumer);
        party.Drop(PartyRole.Supplier);
        Assert.Equal([PartyRole.Dealer], party.HeldRoles.Select(r => r.Role));
    }

    [Fact]
    public void One_contact_point_of_a_type_is_preferred()
    {
        var party = Party();
        var (first, second, mail) = (Reach(party, "13812345678"), Reach(party, "13912345678"), Reach(party, "a@example.cn", ContactType.Email));
        Assert.Equal([true, false, true], party.ContactPoints.Select(c => c.Preferred));
        party.Prefer(second);
        Assert.Equal((false, true, true), (first.Preferred, second.Preferred, mail.Preferred));
        party.Forget(second);
        Assert.True(first.Preferred);
    }

    [Fact]
    public void A_contact_point_is_not_added_twice_and_the_refusal_does_not_tell_it()
    {
        var party = Party();
        Reach(party, "13812345678");
        var reason = Assert.Throws<Refused>(() => Reach(party, "+86 138 1234 5678")).Reasons.Single();
        Assert.Equal("ALREADY_EXISTS", reason.Code.Code);
        Assert.DoesNotContain("13812345678", reason.Code.Text("zh-CN", reason.Args) + reason.Code.Text("en", reason.Args), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_transitions_that_are_built_are_possible()
    {
        var party = Party();
        PartyFlow.Table.Fire(party, "deactivateParty", Caller.System);
        Assert.Equal(PartyStatus.Inactive, party.Status);
        Assert.Equal("ILLEGAL_TRANSITION", Assert.Throws<Refused>(() => PartyFlow.Table.Fire(party, "deactivateParty", Caller.System)).Reasons[0].Code.Code);
        PartyFlow.Table.Fire(party, "reactivateParty", Caller.System);
        Assert.Equal(PartyStatus.Active, party.Status);
        Assert.DoesNotContain(PartyFlow.Table.Steps, s => s.To is PartyStatus.Erased);
    }

    [Theory]
    [InlineData("王芳", " 王芳 ")]
    [InlineData("ACME (China) Ltd", "acme  （china） ｌｔｄ")]
    public void Names_are_found_whatever_their_width_case_and_spaces(string stored, string typed) => Assert.Equal(Cipher.Index(stored), Cipher.Index(typed));

    [Fact]
    public void Names_are_not_found_by_a_part_of_them() => Assert.NotEqual(Cipher.Index("王芳"), Cipher.Index("王"));

    [Theory]
    [InlineData("440305", true)]
    [InlineData("440305007", true)]
    [InlineData("440305007001", true)]
    [InlineData("810000", true)]
    [InlineData("440000", false)]
    [InlineData("990305", false)]
    [InlineData("4403", false)]
    [InlineData("44030５", false)]
    [InlineData("44030a", false)]
    public void Division_codes_have_a_form_and_a_province(string code, bool valid) => Assert.Equal(valid, DivisionCode.IsValid(code));

    [Fact]
    public void A_faulty_address_names_every_field()
    {
        var input = new AddressInput { Chinese = new() { DivisionCode = "123", Region = " ", Detail = new string('长', 201), PostalCode = "12" } };
        Assert.Equal(["address.chinese.divisionCode", "address.chinese.region", "address.chinese.detail", "address.chinese.postalCode"],
            Assert.Throws<Refused>(() => new Address(input, "address", Cipher)).Reasons.Select(r => r.Field));
        Assert.Equal("ADDRESS_FORM", Assert.Throws<Refused>(() => new Address(new AddressInput(), "address", Cipher)).Reasons[0].Code.Code);
        Assert.Equal("FOREIGN_ADDRESS_IN_CHINA", Assert.Throws<Refused>(() => new Address(new AddressInput { Foreign = new() { Country = "CN", Lines = ["x"] } }, "address", Cipher)).Reasons[0].Code.Code);
    }

    [Fact]
    public void A_foreign_address_keeps_its_lines()
    {
        var address = new Address(new AddressInput { Foreign = new() { Country = "GB", Lines = ["221B Baker\nStreet", "Marylebone"], PostalCode = "NW1 6XE" } }, "a", Cipher);
        Assert.Equal(["221B Baker Street", "Marylebone"], address.Lines(Cipher));
        Assert.Equal(("NW1 6XE", "GB****", "GB"), (address.PostalCode(Cipher), address.Masked, address.Country));
    }

    [Fact]
    public void Every_error_speaks_both_languages_with_the_same_arguments()
        => Assert.All(typeof(CustomersErrors).GetFields().Select(f => (ErrorCode)f.GetValue(null)!), e =>
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", e.Zh);
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", e.En);
            Assert.Equal(Arguments(e.En), Arguments(e.Zh));
        });

    static IEnumerable<string> Arguments(string text) => System.Text.RegularExpressions.Regex.Matches(text, @"\{\w+\}").Select(m => m.Value).Order();
}
