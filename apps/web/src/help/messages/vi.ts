import type { HelpBook, NameOf } from '../help-book.ts';

/** The Vietnamese help. What stands on a screen is taken from the catalogue by its key. */
export const vi = (n: NameOf): HelpBook => ({
  title: 'Hướng dẫn sử dụng',
  steps: 'Việc chính, từng bước',
  setbacks: 'Khi hồ sơ bị trả lại hoặc việc chưa thực hiện được',
  law: 'Căn cứ pháp lý hiện ở đâu',
  keyboard: 'Làm việc bằng bàn phím',
  keyList: 'Các phím và tác dụng',
  keys: {
    next: 'Đến liên kết, nút hoặc ô tiếp theo',
    previous: 'Trở lại liên kết, nút hoặc ô liền trước',
    press: 'Mở liên kết, thực hiện nút đang chọn',
    pick: 'Đánh dấu hoặc bỏ đánh dấu hồ sơ trong danh sách',
    close: 'Đóng hộp thoại mà không thực hiện',
  },
  keyNames: { space: 'Dấu cách' },
  groups: 'Hướng dẫn theo nhóm người dùng',
  own: 'nhóm của tài khoản này',
  restartTitle: 'Giới thiệu nhanh',
  restartLead: 'Phần giới thiệu ngắn hiện ở trang đầu trong lần đăng nhập đầu tiên. Có thể xem lại bất cứ lúc nào.',
  restart: 'Xem lại phần giới thiệu',
  tour: {
    label: 'Giới thiệu nhanh',
    next: 'Xem bước sau',
    previous: 'Xem bước trước',
    finish: 'Bắt đầu làm việc',
    dismiss: 'Bỏ qua phần giới thiệu',
    position: (step, of) => `Bước ${step} trong ${of}`,
  },
  pages: {
    units: {
      lead: 'Đơn vị phát hiện, lựa chọn người và tập thể xứng đáng, lập hồ sơ, trình lên cấp trên và theo dõi hồ sơ cho đến khi có quyết định.',
      jobs: [
        {
          role: 'nominator',
          steps: [
            `Mở mục ${n('nav.create')}. Chọn đơn vị, người hoặc tập thể được đề nghị và hình thức khen thưởng. Danh sách chỉ gồm hình thức áp dụng được cho đối tượng đã chọn.`,
            `Nhập ${n('create.summary')} và thời gian lập thành tích, rồi bấm ${n('create.save')}. Hồ sơ ở bước ${n('stages.draft')}, chưa gửi đi đâu.`,
            `Trên trang hồ sơ, xem phần ${n('page.papers')}. Bấm ${n('events.attach')} cho đến khi không còn giấy tờ bắt buộc nào bị thiếu.`,
            `Bấm ${n('events.submit')}. Muốn trình nhiều hồ sơ cùng lúc, đánh dấu các hồ sơ ở mục ${n('nav.work')}, chọn việc ở thanh phía dưới, bấm ${n('batch.preview')} rồi xác nhận.`,
            `Theo dõi ở phần ${n('page.route')}: hồ sơ đang ở cấp nào. Phần ${n('page.history')} ghi ai đã làm gì, lúc nào.`,
            `Nhiệm vụ được giao hiện ở trang đầu với thời hạn: mở nhiệm vụ, cập nhật tiến độ, rồi báo cáo hoàn thành kèm kết quả hoặc tệp minh chứng. Mục ${n('nav.movements')}: đăng ký hưởng ứng, ghi cam kết; mục ${n('nav.reports')}: nộp báo cáo từng kỳ.`,
          ],
        },
        {
          role: 'unitHead',
          steps: [
            `Mở mục ${n('nav.leading')}. Hồ sơ do đơn vị lập được xếp thành từng nhóm, thời hạn sớm nhất đứng trước.`,
            `Mở một nhóm và đọc từng hồ sơ. Hồ sơ có điểm cần lưu ý được xếp lên đầu và không chọn sẵn.`,
            `Bấm ${n('leading.acts.approve')}, bấm ${n('batch.preview')}, rồi xác nhận. Hồ sơ thuộc thẩm quyền cấp trên được trình tiếp; hồ sơ thuộc thẩm quyền của đơn vị chờ ký.`,
            `Với hình thức do đơn vị quyết định, ký bằng nút ${n('leading.acts.sign')} trong phần ${n('leading.tasks.sign')}.`,
            `Hồ sơ chưa đạt yêu cầu: bấm ${n('leading.acts.return')} hoặc ${n('leading.acts.reject')} và ghi rõ lý do để cán bộ lập hồ sơ biết.`,
          ],
        },
      ],
      setbacks: [
        `Hồ sơ bị trả lại hiện ở mục ${n('nav.work')}. Mở hồ sơ: khung ${n('page.returnedTitle')} ở đầu trang ghi lý do và giấy tờ cần bổ sung.`,
        `Bổ sung đúng nội dung được yêu cầu, rồi bấm ${n('events.resubmit')}. Hồ sơ về thẳng cấp đã trả lại; các cấp ở giữa không phải làm lại.`,
        `Bấm nút mà hệ thống chưa thực hiện: đọc lý do và căn cứ ngay tại chỗ. Nội dung đã nhập vẫn được giữ.`,
        `Người được đề nghị qua đời, hoặc đơn vị muốn rút hồ sơ: mở phần ${n('page.otherActions')} trên trang hồ sơ, chọn ${n('events.die')} hoặc ${n('events.withdraw')}.`,
      ],
      law: [
        'Khi lập đề nghị: cấp có thẩm quyền và điều luật ghi ngay dưới hình thức khen thưởng đã chọn.',
        `Trên trang hồ sơ: điều luật về giấy tờ bắt buộc ghi ở phần ${n('page.papers')}.`,
        'Khi việc chưa thực hiện được: điều luật ghi dưới lý do.',
      ],
      tour: [
        {
          title: 'Việc cần làm ở ngay trang này',
          body: 'Hồ sơ đang chờ anh, chị xử lý được xếp theo thời hạn. Hồ sơ bị trả lại cũng ở đây.',
        },
        {
          title: 'Lập đề nghị mới',
          body: `Cán bộ lập hồ sơ vào mục ${n('nav.create')}. Căn cứ pháp lý hiện ngay khi chọn hình thức khen thưởng.`,
        },
        {
          title: 'Thủ trưởng duyệt và ký',
          body: `Thủ trưởng đơn vị vào mục ${n('nav.leading')}, đọc từng nhóm hồ sơ rồi phê duyệt hoặc trả lại.`,
        },
        {
          title: 'Biết hồ sơ đang ở đâu',
          body: `Mở một hồ sơ bất kỳ và xem phần ${n('page.route')}: nơi đang giữ hồ sơ và thời hạn xử lý.`,
        },
      ],
    },
    department: {
      lead: 'Cơ quan thẩm định tiếp nhận hồ sơ, kiểm tra điều kiện và giấy tờ, lấy ý kiến, trình Hội đồng và lãnh đạo. Văn thư ban hành quyết định và ghi nhận việc trao tặng.',
      jobs: [
        {
          role: 'appraiser',
          steps: [
            `Mở mục ${n('nav.work')}. Hồ sơ sắp hết hạn đứng trước. Chọn bước ${n('stages.intake')} để xem hồ sơ mới đến.`,
            `Mở hồ sơ, kiểm tra từng giấy tờ rồi bấm ${n('events.accept')}. Hồ sơ thiếu: bấm ${n('events.return')}, chọn giấy tờ cần bổ sung và ghi lý do.`,
            `Khi cần, bấm ${n('events.consult')} để hỏi cơ quan liên quan, hoặc ${n('events.openPublicComment')} khi quy định yêu cầu.`,
            `Bấm ${n('events.appraise')}: ghi nhận xét và chọn ${n('opinions.agree')}, ${n('opinions.otherAward')} hoặc ${n('opinions.notAgree')}.`,
            `Bấm ${n('events.putToCouncil')}; hồ sơ theo thủ tục đơn giản thì bấm ${n('events.putToLeader')}.`,
            `Xử lý nhiều hồ sơ giống nhau: đánh dấu trong danh sách, chọn việc ở thanh phía dưới và bấm ${n('batch.preview')}. Chưa có gì thay đổi cho đến khi xác nhận.`,
            `Ở mục ${n('nav.prizes')}, xác nhận những khoản văn thư đã đánh dấu là đã chi và ngân sách đã nhập.`,
            `Tờ trình, biên bản họp, biên bản kiểm phiếu và văn bản hỏi ý kiến đều tải được bản PDF và bản Word. Tỉnh dùng mẫu Word của mình: gửi mẫu ở mục ${n('nav.regulations')}, người khác phê duyệt rồi mới dùng.`,
          ],
        },
        {
          role: 'clerk',
          steps: [
            `Mở mục ${n('nav.issue')}. Đánh dấu các hồ sơ của cùng một cấp quyết định rồi lập dự thảo trình ký: lãnh đạo đọc đúng văn bản sẽ in và ký. Hồ sơ thay đổi sau khi ký thì chữ ký không còn giá trị.`,
            `Hồ sơ đã ký có thể ban hành ngay: nhập ${n('issue.decidedOn')}, bấm ${n('issue.preview')}. Nếu có hồ sơ chưa đủ điều kiện, bấm ${n('issue.drop')}.`,
            `Bấm ${n('issue.confirm')}. Số quyết định được cấp ngay lúc đó và không trùng.`,
            `Ở mục ${n('nav.decisions')}, mở quyết định để tải bản PDF, bản Word và in ${n('decisions.certificates')}. Mỗi bằng có mã để kiểm tra thật giả; in lại lần sau phải nêu lý do. Tải lên tại đó tệp đã ký số hoặc bản quét có dấu; người ký quyết định cũng có thể ký số.`,
            `Mục ${n('nav.prizes')}: danh sách chi của từng quyết định, tải Excel hoặc in để ký nhận. Một người đánh dấu đã chi, người khác xác nhận; ngân sách của quỹ cũng vậy.`,
            `Mục ${n('nav.conferral')}: lập buổi lễ, thêm người nhận theo quyết định, in danh sách ký nhận, rồi ghi nhận đã tổ chức. Trường hợp truy tặng: ghi người thân nhận thay. Người vắng mặt trở lại danh sách chưa trao.`,
            `Ghi sai tên, chức vụ, thành tích: mở quyết định đó và chọn ${n('events.correct')}.`,
          ],
        },
      ],
      setbacks: [
        `Hồ sơ cấp trên trả lại cho cơ quan thẩm định hiện ở mục ${n('nav.work')}. Bổ sung theo yêu cầu rồi bấm ${n('events.resubmit')}.`,
        'Chưa trình được: lý do cho biết còn thiếu bước nào, chẳng hạn chưa ghi kết quả thẩm định hoặc còn cơ quan chưa trả lời.',
        `Cơ quan quá hạn không trả lời: bấm ${n('events.lapseConsultation')} để đi tiếp; việc này được ghi vào ${n('page.history')}.`,
        `Có khiếu nại, tố cáo: mở phần ${n('page.otherActions')}, chọn ${n('events.suspend')}. Khi có kết luận, bấm ${n('events.resume')}.`,
        'Người khác vừa xử lý trước: hệ thống cho biết ai, lúc nào, và hiện tình trạng mới. Không có gì bị ghi đè.',
      ],
      law: [
        `Điều luật về giấy tờ bắt buộc ghi ở phần ${n('page.papers')} của hồ sơ.`,
        'Mỗi lý do chưa thực hiện được ghi kèm điều luật làm căn cứ.',
        `Tỷ lệ phiếu Hội đồng phải đạt và căn cứ của tỷ lệ ghi ở phần ${n('page.vote')}.`,
      ],
      tour: [
        {
          title: 'Hàng chờ xếp theo thời hạn',
          body: 'Hồ sơ sắp hết hạn đứng đầu danh sách. Có thể lọc theo bước xử lý ngay phía trên danh sách.',
        },
        {
          title: 'Kiểm tra, rồi tiếp nhận hoặc trả lại',
          body: `Trên trang hồ sơ, bấm ${n('events.accept')} khi đủ giấy tờ, ${n('events.return')} khi thiếu.`,
        },
        {
          title: 'Làm nhiều hồ sơ một lần',
          body: `Đánh dấu nhiều hồ sơ, chọn việc, bấm ${n('batch.preview')} để biết điều gì sẽ xảy ra với từng hồ sơ.`,
        },
        {
          title: 'Ban hành quyết định',
          body: `Văn thư vào mục ${n('nav.issue')}. Số quyết định được cấp khi ban hành.`,
        },
      ],
    },
    councils: {
      lead: 'Hội đồng Thi đua - Khen thưởng xem xét hồ sơ, biểu quyết và ghi kết quả theo tỷ lệ phiếu mà pháp luật quy định.',
      jobs: [
        {
          role: 'councilSecretary',
          steps: [
            `Mở mục ${n('nav.council')}. Nhập ngày họp, tổng số thành viên, số có mặt và số ý kiến bằng văn bản.`,
            `Chọn các hồ sơ đã đưa ra phiên họp và nhập số phiếu của từng hồ sơ. Nút ${n('council.fillAll')} giúp điền nhanh khi mọi người đều đồng ý.`,
            `Bấm ${n('council.preview')}. Với từng hồ sơ, hệ thống so số phiếu đồng ý với số phiếu cần đạt.`,
            `Đối chiếu với biên bản kiểm phiếu, rồi bấm ${n('council.confirm')}. Hồ sơ được chuyển trình lãnh đạo kèm kết quả.`,
          ],
        },
        {
          role: 'councilMember',
          steps: [
            `Mở mục ${n('nav.all')}, chọn bước ${n('stages.council')} để đọc hồ sơ trước phiên họp.`,
            `Trên trang hồ sơ, đọc ${n('page.achievement')}, ${n('page.recommendations')} và ${n('page.consultations')}.`,
            `Biểu quyết tại phiên họp hoặc gửi ý kiến bằng văn bản; Thư ký ghi kết quả. Sau đó xem ở phần ${n('page.vote')}.`,
          ],
        },
      ],
      setbacks: [
        'Số phiếu không khớp với số người biểu quyết: kiểm tra lại biên bản kiểm phiếu và sửa ở đúng hồ sơ được đánh dấu.',
        'Chưa đủ người họp: không ghi được kết quả. Hãy tổ chức lại phiên họp.',
        'Hồ sơ không đạt tỷ lệ vẫn được trình kèm kết quả; lãnh đạo chỉ có thể trả lại hoặc không phê duyệt.',
      ],
      law: [
        'Tỷ lệ phải đạt và cách tính (trên tổng số thành viên hay số người biểu quyết) ghi cạnh kết quả của từng hồ sơ khi xem trước.',
        `Trên trang hồ sơ, kết quả ở phần ${n('page.vote')}.`,
        'Nội dung chưa đối chiếu với văn bản gốc được ghi rõ.',
      ],
      tour: [
        {
          title: 'Hồ sơ chờ Hội đồng',
          body: `Hồ sơ ở bước ${n('stages.council')} hiện tại đây sau khi cơ quan thẩm định trình Hội đồng.`,
        },
        {
          title: 'Ghi kết quả phiên họp',
          body: `Thư ký vào mục ${n('nav.council')}, nhập số người có mặt và số phiếu của từng hồ sơ.`,
        },
        {
          title: 'Hệ thống tính tỷ lệ',
          body: `Bấm ${n('council.preview')} để biết hồ sơ nào đạt, hồ sơ nào không đạt, trước khi ghi.`,
        },
      ],
    },
    leadership: {
      lead: 'Lãnh đạo quyết định những việc thuộc thẩm quyền, trình tiếp những việc thuộc cấp trên, trả lại hoặc không phê duyệt có nêu lý do.',
      jobs: [
        {
          role: 'leader',
          steps: [
            `Mở mục ${n('nav.leading')}. Mỗi dòng là một tờ trình: ai trình, đề nghị gì, thời hạn nào.`,
            `Mở một tờ trình. Phần ${n('leading.legalBasis')} ghi điều luật và thẩm quyền quyết định. Trang này dùng được trên điện thoại.`,
            `Hồ sơ có điểm khác thường được xếp riêng và không chọn sẵn. Đọc từng hồ sơ rồi tự đánh dấu.`,
            `Bấm ${n('leading.acts.approve')}, bấm ${n('batch.preview')}, rồi xác nhận. Hồ sơ thuộc cấp trên được trình tiếp kèm tờ trình.`,
            `Hồ sơ đã phê duyệt thuộc thẩm quyền của mình nằm ở phần ${n('leading.tasks.sign')}: bấm ${n('leading.acts.sign')} để văn thư ban hành.`,
            'Người được ủy quyền thấy ở đầu trang đang xử lý thay ai; hệ thống ghi cả hai vào quá trình xử lý.',
            `Mục ${n('nav.movements')}: xem đơn vị nào đã hưởng ứng, nhiệm vụ nào quá hạn. Lãnh đạo cơ quan phát động có thể giao nhiệm vụ, gia hạn và xác nhận hoàn thành.`,
          ],
        },
      ],
      setbacks: [
        `Chưa đồng ý với hồ sơ: chọn hồ sơ, bấm ${n('leading.acts.return')} để cấp dưới bổ sung, hoặc ${n('leading.acts.reject')} để kết thúc. Cả hai đều cần lý do.`,
        'Phiếu của Hội đồng dưới tỷ lệ quy định: hệ thống không cho phê duyệt; chỉ trả lại hoặc không phê duyệt.',
        'Trong một lần phê duyệt nhiều hồ sơ, hồ sơ nào chưa đủ điều kiện thì giữ nguyên, các hồ sơ khác vẫn được thực hiện.',
        `Phải hủy bỏ hoặc tước khen thưởng: mở hồ sơ, phần ${n('page.otherActions')}, sau khi cơ quan thẩm định đã đề nghị.`,
      ],
      law: [
        `Mỗi tờ trình có phần ${n('leading.legalBasis')}: luật, nghị định và điều khoản về thẩm quyền.`,
        'Tỷ lệ phiếu phải đạt ghi cạnh kết quả biểu quyết của từng hồ sơ.',
        `Điều khoản nào chưa được kiểm tra lại thì ghi rõ ${n('leading.unverified')}.`,
      ],
      tour: [
        {
          title: 'Từng tờ trình một',
          body: `Mục ${n('nav.leading')} xếp hồ sơ theo tờ trình, thời hạn sớm nhất đứng trước. Dùng được trên điện thoại.`,
        },
        {
          title: 'Điểm khác thường được nêu trước',
          body: 'Phiếu thấp, ý kiến khác nhau, khiếu nại, quá hạn: các hồ sơ này xếp riêng và không chọn sẵn.',
        },
        {
          title: 'Xem trước rồi mới quyết định',
          body: `Sau khi bấm ${n('leading.acts.approve')}, hệ thống cho biết điều gì sẽ xảy ra với từng hồ sơ. Chỉ khi xác nhận mới thực hiện.`,
        },
      ],
    },
    board: {
      lead: 'Bộ phận tổng hợp theo dõi kết quả khen thưởng và lập số liệu báo cáo. Số liệu lấy từ các quyết định còn hiệu lực; không phải cộng tay.',
      jobs: [
        {
          role: 'statistician',
          steps: [
            `Mở mục ${n('nav.statistics')}. Chọn nội dung cho ${n('counts.rows')} và ${n('counts.columns')}, chẳng hạn năm và hình thức khen thưởng.`,
            `Thu hẹp bằng ${n('counts.filters')}: cấp quyết định, đối tượng, dân tộc, phong trào…`,
            'Bấm vào một con số để mở đúng danh sách hồ sơ tạo nên con số đó.',
            `Chuyển giữa ${n('counts.table')} và ${n('counts.chart')}; cả hai dùng chung một nguồn số.`,
            'Chọn số liệu (số lượng, tỷ lệ, tiền thưởng, số ngày), khoảng năm và kỳ so sánh. Mỗi điều kiện lọc chọn được nhiều giá trị.',
            `Bấm ${n('counts.print')}, tải Excel hoặc Word: tệp có đúng các số đang hiển thị, các điều kiện đã chọn, người và lúc tổng hợp.`,
            'Lưu bảng thường dùng cho riêng mình hoặc cho mọi người trong cơ quan. Xem thêm trang Biểu đồ và Điểm bất thường.',
            `Mở mục ${n('nav.movements')}: lập, phát động phong trào, gửi đến đơn vị và giao nhiệm vụ theo kế hoạch, kết luận. Nhiệm vụ đơn vị báo cáo hoàn thành chờ xác nhận ở trang đầu.`,
            `Mở mục ${n('nav.reports')}: lập biểu mẫu, xem đơn vị nào chưa báo cáo, chấp nhận hoặc trả lại. Số liệu từng cấp do hệ thống cộng; số liệu không khớp phải có giải trình.`,
          ],
        },
      ],
      setbacks: [
        `Không có số liệu: bấm ${n('counts.clear')} hoặc bỏ bớt từng điều kiện lọc.`,
        'Số liệu khác với báo cáo cũ: quyết định đã hủy bỏ hoặc đã tước không được tính. Bấm vào con số để đối chiếu từng hồ sơ.',
        'Một hồ sơ ghi sai đối tượng hoặc hình thức: báo cho cơ quan thẩm định; bộ phận tổng hợp không sửa hồ sơ.',
      ],
      law: [
        `Trang của từng hồ sơ và mục ${n('nav.decisions')} ghi số quyết định, cấp quyết định và người ký.`,
        `Điều luật về giấy tờ ghi ở phần ${n('page.papers')}, tỷ lệ phiếu ở phần ${n('page.vote')}.`,
      ],
      tour: [
        {
          title: 'Chọn hai chiều, có ngay bảng số',
          body: `Ở mục ${n('nav.statistics')}, chọn ${n('counts.rows')} và ${n('counts.columns')}.`,
        },
        {
          title: 'Mỗi con số mở ra hồ sơ',
          body: 'Bấm vào một con số để xem đúng các hồ sơ tạo nên con số đó.',
        },
        {
          title: 'In bảng để báo cáo',
          body: `Bấm ${n('counts.print')}: bảng in kèm các điều kiện đã chọn, không lẫn với bảng khác.`,
        },
      ],
    },
    consulted: {
      lead: 'Cơ quan được lấy ý kiến trả lời về một người hoặc tập thể trong thời hạn nêu tại văn bản hỏi, và chỉ thấy những gì cần để trả lời.',
      jobs: [
        {
          role: 'consultee',
          steps: [
            `Mở mục ${n('nav.consultations')}. Câu hỏi phải trả lời sớm nhất đứng trước.`,
            `Đọc câu hỏi và bấm ${n('consult.answer')}.`,
            `Chọn ${n('consultationOpinions.noObjection')}, ${n('consultationOpinions.objection')} hoặc ${n('consultationOpinions.noOpinion')}, ghi nội dung trả lời rồi gửi.`,
          ],
        },
      ],
      setbacks: [
        'Gửi nhầm: câu trả lời đã gửi không sửa được, vì đã ghi vào quá trình xử lý. Hãy liên hệ cơ quan hỏi để được hỏi lại.',
        'Quá hạn: cơ quan hỏi có thể kết thúc lượt hỏi và đi tiếp. Khi đó câu hỏi không còn ở danh sách này.',
        'Câu hỏi không thuộc lĩnh vực của cơ quan: trả lời không có ý kiến và nêu lý do.',
      ],
      law: [
        'Thời hạn trả lời ghi cạnh từng câu hỏi, tính theo ngày làm việc.',
        'Khi câu trả lời chưa gửi được, điều luật làm căn cứ ghi dưới lý do.',
      ],
      tour: [
        {
          title: 'Câu hỏi đang chờ trả lời',
          body: `Mục ${n('nav.consultations')} xếp câu hỏi theo hạn trả lời.`,
        },
        {
          title: 'Trả lời trong một hộp thoại',
          body: `Bấm ${n('consult.answer')}, chọn ý kiến và ghi nội dung.`,
        },
        {
          title: 'Chỉ thấy điều cần thấy',
          body: 'Cơ quan được lấy ý kiến không xem toàn bộ hồ sơ, chỉ xem câu hỏi và người được hỏi.',
        },
      ],
    },
    administration: {
      lead: 'Quản trị hệ thống giữ cho hệ thống chạy an toàn. Quản trị viên không giữ vai trò nghiệp vụ: không xem và không xử lý hồ sơ khen thưởng.',
      jobs: [
        {
          role: 'administrator',
          steps: [
            `Ở mục ${n('nav.home')}, phần ${n('homes.accounts')} cho biết có bao nhiêu tài khoản và vai trò đang có hiệu lực.`,
            'Cài đặt, nâng cấp và sao lưu theo tài liệu vận hành đi kèm hệ thống.',
            'Khi người dùng báo lỗi, hỏi thời điểm xảy ra để tìm trong nhật ký máy chủ. Nhật ký chỉ chứa mã, không chứa tên người.',
            'Định kỳ xuất lịch sử xử lý ra tệp, kiểm tra bằng chương trình độc lập và cất tệp ở ngoài cơ sở dữ liệu.',
          ],
        },
      ],
      setbacks: [
        'Không mở được hồ sơ: đúng quy định. Quyền xem hồ sơ chỉ dành cho người giữ vai trò nghiệp vụ.',
        'Người dùng nhập sai mật khẩu quá nhiều lần: đợi ít phút rồi đăng nhập lại, không cần mở khóa.',
        'Cơ sở dữ liệu tạm ngừng: hệ thống báo người dùng đợi và tự tiếp tục khi có lại, không cần khởi động lại.',
      ],
      law: ['Căn cứ pháp lý nằm trên màn hình của người làm nghiệp vụ; quản trị viên không sửa được điều luật.'],
      tour: [
        {
          title: 'Tài khoản này không xử lý hồ sơ',
          body: 'Quản trị viên giữ hệ thống an toàn. Hồ sơ khen thưởng chỉ do người giữ vai trò nghiệp vụ xem và xử lý.',
        },
        {
          title: 'Khi có người báo lỗi',
          body: 'Hỏi thời điểm xảy ra, rồi tìm trong nhật ký máy chủ.',
        },
        {
          title: 'Chứng minh lịch sử không bị sửa',
          body: 'Xuất lịch sử ra tệp và kiểm tra bằng chương trình độc lập, theo tài liệu vận hành.',
        },
      ],
    },
    audit: {
      lead: 'Người kiểm tra, giám sát xem được mọi hồ sơ, quyết định và số liệu, và không thay đổi được gì.',
      jobs: [
        {
          role: 'auditor',
          steps: [
            `Mục ${n('nav.home')} có ${n('homes.entries')}: các việc vừa được ghi trong toàn hệ thống.`,
            `Mở mục ${n('nav.all')}. Tìm theo tên, mã hồ sơ, bước xử lý, hình thức hoặc năm.`,
            `Mở hồ sơ. Phần ${n('page.history')} ghi ai đã làm gì, với vai trò nào, thay mặt ai, lúc nào và vì sao.`,
            `Đối chiếu ${n('page.recommendations')}, ${n('page.consultations')} và ${n('page.vote')} với văn bản giấy.`,
            `Từ mục ${n('nav.decisions')}, mở một quyết định để xem người ký và danh sách kèm theo.`,
            `Ở mục ${n('nav.statistics')}, bấm vào một con số để mở danh sách hồ sơ phía sau.`,
          ],
        },
      ],
      setbacks: [
        `Trang hồ sơ báo ${n('page.noActions')} là đúng: tài khoản này chỉ xem.`,
        'Phát hiện sai phạm: báo cơ quan thẩm định để tạm dừng hoặc đề nghị hủy bỏ; việc đó được ghi vào quá trình xử lý.',
        'Cần bằng chứng lịch sử không bị sửa: yêu cầu quản trị viên xuất lịch sử ra tệp và kiểm tra trước mặt mình.',
      ],
      law: [
        `Trên trang hồ sơ: điều luật về giấy tờ ở phần ${n('page.papers')}, tỷ lệ phiếu ở phần ${n('page.vote')}.`,
        'Hồ sơ được xét theo quy định có hiệu lực khi cơ quan thẩm định tiếp nhận lần đầu; quy định mới không áp dụng lùi.',
      ],
      tour: [
        {
          title: 'Xem được tất cả, không sửa gì',
          body: `Mục ${n('nav.all')} gồm mọi hồ sơ. Tài khoản này không có nút xử lý nào.`,
        },
        {
          title: 'Ai đã làm gì, lúc nào',
          body: `Mở hồ sơ và đọc phần ${n('page.history')}. Mỗi việc ghi người thực hiện, vai trò và thời điểm.`,
        },
        {
          title: 'Từ con số đến hồ sơ',
          body: `Ở mục ${n('nav.statistics')}, bấm vào con số để mở danh sách hồ sơ phía sau.`,
        },
      ],
    },
  },
});
